import { View } from '@tarojs/components';
import { UI_MESSAGES } from '@/messages/ui';
import { named } from './press';
import './skeleton.scss';

interface SkeletonProps {
  /** Shape of the expected content: a card of text, a list or the timeline axis. */
  readonly shape?: 'card' | 'rows' | 'axis';
  readonly count?: number;
}

/** Placeholder while content is loading. */
export function Skeleton({ shape = 'card', count = 1 }: SkeletonProps) {
  return (
    <View className="ui-skeleton" {...named('status', UI_MESSAGES.loading)}>
      {Array.from({ length: count }, (_, index) => (
        <View key={index} className={`ui-skeleton__${shape}`}>
          <View className="ui-skeleton__bar ui-skeleton__bar--head" />
          <View className="ui-skeleton__bar" />
          {shape === 'rows' ? null : <View className="ui-skeleton__bar ui-skeleton__bar--short" />}
        </View>
      ))}
    </View>
  );
}
