import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { Icon } from './icon';
import { ornament } from './press';
import './step-part.scss';

type StepPartProps = PropsWithChildren<{
  readonly icon: IconName;
  readonly title: string;
  readonly note?: string;
  /** Something is written here already. */
  readonly filled: boolean;
  /** The thread ends here. */
  readonly last?: boolean;
}>;

/** One part of a record that is written in turns, strung on a thread with the others. */
export function StepPart({ icon, title, note, filled, last, children }: StepPartProps) {
  return (
    <View className={`ui-step-part ${last ? 'ui-step-part--last' : ''}`}>
      <View className={`ui-step-part__bead ${filled ? 'ui-step-part__bead--filled' : ''}`} {...ornament}>
        <Icon name={icon} size="body" />
      </View>
      <View className="ui-step-part__body">
        <Text className="ui-step-part__title">{title}</Text>
        {note ? <Text className="ui-step-part__note">{note}</Text> : null}
        <View className="ui-step-part__inside">{children}</View>
      </View>
    </View>
  );
}
