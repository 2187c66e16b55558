import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Avatar } from './avatar';
import './month-card.scss';

type MonthCardProps = PropsWithChildren<{
  readonly name: string;
  /** Job and node. */
  readonly note: string;
  readonly text: string;
  /** One line each; omitted when empty. */
  readonly next?: string;
  readonly tags?: ReactNode;
}>;

/** One person's monthly post; actions are passed as children. */
export function MonthCard({ name, note, text, next, tags, children }: MonthCardProps) {
  return (
    <View className="ui-month-card">
      <View className="ui-month-card__head">
        <Avatar name={name} />
        <View className="ui-month-card__who">
          <Text className="ui-month-card__name">{name}</Text>
          <Text className="ui-month-card__note">{note}</Text>
        </View>
        {tags}
      </View>
      <Text className="ui-month-card__text">{text}</Text>
      {next ? <Text className="ui-month-card__line">{next}</Text> : null}
      {children}
    </View>
  );
}
