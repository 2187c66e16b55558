import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Avatar } from './avatar';
import './month-slip.scss';

type MonthSlipProps = PropsWithChildren<{
  readonly name: string;
  /** The job and the node it is about. */
  readonly note: string;
  readonly text: string;
  /** One line each; left out when empty. */
  readonly next?: string;
  readonly need?: string;
  readonly tags?: ReactNode;
}>;

/** One person's month, as it hangs on a wall; what one may do with it stands below as children. */
export function MonthSlip({ name, note, text, next, need, tags, children }: MonthSlipProps) {
  return (
    <View className="ui-month-slip">
      <View className="ui-month-slip__head">
        <Avatar name={name} />
        <View className="ui-month-slip__who">
          <Text className="ui-month-slip__name">{name}</Text>
          <Text className="ui-month-slip__note">{note}</Text>
        </View>
        {tags}
      </View>
      <Text className="ui-month-slip__text">{text}</Text>
      {next ? <Text className="ui-month-slip__line">{next}</Text> : null}
      {need ? <Text className="ui-month-slip__line ui-month-slip__line--need">{need}</Text> : null}
      {children}
    </View>
  );
}
