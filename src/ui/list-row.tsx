import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';
import { textOf, withText } from './text-of';
import './list-row.scss';

interface ListRowProps {
  readonly title: string;
  readonly note?: string;
  /** An avatar or an icon. */
  readonly leading?: ReactNode;
  /** A tag, a figure or a small button. */
  readonly trailing?: ReactNode;
  readonly onPress?: () => void;
  readonly label?: string;
  /** `radio` in a single-choice list, `checkbox` in a multiple-choice list. */
  readonly role?: 'button' | 'radio' | 'checkbox';
  readonly checked?: boolean;
  /** Of a row that opens and closes something below it: it leads nowhere and has no chevron. */
  readonly expanded?: boolean;
  /** Of a radio: see `Press`. */
  readonly tabStop?: boolean;
}

/** One row of a list; with `onPress` it is a control. */
export function ListRow({
  title,
  note,
  leading,
  trailing,
  onPress,
  label,
  role = 'button',
  checked,
  expanded,
  tabStop,
}: ListRowProps) {
  const inside = (
    <>
      {leading}
      <View className="ui-list-row__main">
        <View className="ui-list-row__words">
          <Text className="ui-list-row__title">{title}</Text>
          {note ? <Text className="ui-list-row__note">{note}</Text> : null}
        </View>
        {trailing}
      </View>
      {onPress && role === 'button' && expanded === undefined ? (
        <Icon name="next" size="note" className="ui-list-row__next" />
      ) : null}
    </>
  );
  return onPress ? (
    <Tap
      className="ui-list-row"
      role={role}
      checked={checked}
      expanded={expanded}
      tabStop={tabStop}
      label={withText(label ?? (note ? `${title}，${note}` : title), textOf(trailing))}
      onPress={onPress}
    >
      {inside}
    </Tap>
  ) : (
    <View className="ui-list-row">{inside}</View>
  );
}
