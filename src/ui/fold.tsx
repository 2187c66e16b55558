import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import './fold.scss';

type FoldProps = PropsWithChildren<{
  readonly title: string;
  readonly note?: string;
  /** Stands before the arrow: a tag. */
  readonly mark?: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
}>;

/** A sheet of paper folded to its title; what is inside is not drawn until it is opened. */
export function Fold({ title, note, mark, open, onToggle, children }: FoldProps) {
  return (
    <View className="ui-fold">
      <Tap
        className="ui-fold__head"
        label={note ? `${title}，${note}` : title}
        expanded={open}
        onPress={onToggle}
      >
        <View className="ui-fold__titles">
          <Text className="ui-fold__title">{title}</Text>
          {note ? <Text className="ui-fold__note">{note}</Text> : null}
        </View>
        {mark}
        <Icon
          name="down"
          size="note"
          className={open ? 'ui-fold__arrow ui-fold__arrow--open' : 'ui-fold__arrow'}
        />
      </Tap>
      {open ? <View className="ui-fold__inside">{children}</View> : null}
    </View>
  );
}
