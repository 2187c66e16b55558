import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import type { IconName } from '@/styles/icon-paths';
import { Icon } from './icon';
import { decorative } from './press';
import './step-section.scss';

type StepSectionProps = PropsWithChildren<{
  readonly icon: IconName;
  readonly title: string;
  readonly note?: string;
  /** The section has content. */
  readonly filled: boolean;
  /** Ends the connecting line. */
  readonly last?: boolean;
}>;

/** One section of a record written by several people, connected to the next by a line. */
export function StepSection({ icon, title, note, filled, last, children }: StepSectionProps) {
  return (
    <View className={`ui-step-section ${last ? 'ui-step-section--last' : ''}`}>
      <View
        className={`ui-step-section__marker ${filled ? 'ui-step-section__marker--filled' : ''}`}
        {...decorative}
      >
        <Icon name={icon} size="body" />
      </View>
      <View className="ui-step-section__body">
        <Text className="ui-step-section__title">{title}</Text>
        {note ? <Text className="ui-step-section__note">{note}</Text> : null}
        <View className="ui-step-section__inside">{children}</View>
      </View>
    </View>
  );
}
