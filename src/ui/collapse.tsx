import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import { textOf, withText } from './text-of';
import './collapse.scss';

type CollapseProps = PropsWithChildren<{
  readonly title: string;
  readonly note?: string;
  /** Before the arrow: a tag. */
  readonly mark?: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
}>;

/** Collapsible panel; the content is rendered only while open. */
export function Collapse({ title, note, mark, open, onToggle, children }: CollapseProps) {
  return (
    <View className="ui-collapse">
      <Tap
        className="ui-collapse__head"
        label={withText(note ? `${title}，${note}` : title, textOf(mark))}
        expanded={open}
        onPress={onToggle}
      >
        <View className="ui-collapse__titles">
          <Text className="ui-collapse__title">{title}</Text>
          {note ? <Text className="ui-collapse__note">{note}</Text> : null}
        </View>
        {mark}
        <Icon
          name="down"
          size="note"
          className={open ? 'ui-collapse__arrow ui-collapse__arrow--open' : 'ui-collapse__arrow'}
        />
      </Tap>
      {open ? <View className="ui-collapse__inside">{children}</View> : null}
    </View>
  );
}
