import { useMemo, useState, type PropsWithChildren, type ReactNode } from 'react';
import { ScrollView, Text, View } from '@tarojs/components';
import { UI_MESSAGES } from '@/messages/ui';
import { BackGuard } from './back-guard';
import { Icon } from './icon';
import { decorative, scrollable } from './press';
import { dialog, useFocusTrap } from './focus-trap';
import { InSheet } from './in-sheet';
import { Tap } from './tap';
import { useElementId } from './use-element-id';
import './sheet.scss';

type SheetProps = PropsWithChildren<{
  readonly title: string;
  readonly note?: string;
  readonly onClose: () => void;
  /** Actions below the scrolling area. */
  readonly foot?: ReactNode;
}>;

/**
 * Modal bottom sheet; mount it to open it. Pass it to the screen's `over`. Its body is a ScrollView, because inside
 * `catchMove`, which holds the page still, WeChat scrolls nothing else.
 */
export function Sheet({ title, note, onClose, foot, children }: SheetProps) {
  const id = useFocusTrap(onClose);
  const topId = useElementId('sheet-top');
  const [shownId, scrollTo] = useState('');
  const body = useMemo(() => ({ topId, scrollTo }), [topId]);
  return (
    <View className="ui-sheet" catchMove>
      <BackGuard onBack={onClose} />
      <View className="ui-sheet__backdrop" onClick={onClose} {...decorative} />
      <View className="ui-sheet__panel" id={id} {...dialog(title)}>
        <View className="ui-sheet__head">
          <View className="ui-sheet__titles">
            <Text className="ui-sheet__title">{title}</Text>
            {note ? <Text className="ui-sheet__note">{note}</Text> : null}
          </View>
          <Tap className="ui-sheet__close" label={UI_MESSAGES.close} onPress={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
        <ScrollView className="ui-sheet__body" scrollY scrollIntoView={shownId} {...scrollable}>
          <View className="ui-sheet__inside" id={topId}>
            <InSheet.Provider value={body}>{children}</InSheet.Provider>
          </View>
        </ScrollView>
        {foot ? <View className="ui-sheet__foot">{foot}</View> : null}
      </View>
    </View>
  );
}
