import { Text, View } from '@tarojs/components';
import { named } from './press';
import './progress.scss';

interface ProgressProps {
  readonly label: string;
  /** Against one's own plan, 0 to 100; never compared with another person's. */
  readonly percent: number;
  /** What stands at the end of the row; the percent when left out. */
  readonly figure?: string;
}

/** How far something has come. */
export function Progress({ label, percent, figure }: ProgressProps) {
  const shown = Math.round(Math.min(100, Math.max(0, percent)));
  const words = figure ?? `${shown}%`;
  return (
    <View className="ui-progress" {...named('img', `${label} ${words}`)}>
      <View className="ui-progress__row">
        <Text className="ui-progress__label">{label}</Text>
        <Text className="ui-progress__figure">{words}</Text>
      </View>
      <View className="ui-progress__track">
        <View className="ui-progress__done" style={`width:${shown}%`} />
      </View>
    </View>
  );
}
