import { Text, View } from '@tarojs/components';
import { named } from './press';
import './progress.scss';

interface ProgressProps {
  readonly label: string;
  /** Progress against one's own plan, 0 to 100. */
  readonly percent: number;
  /** Text at the end of the row; defaults to the percentage. */
  readonly figure?: string;
}

/** Labelled progress bar. */
export function Progress({ label, percent, figure }: ProgressProps) {
  const shown = Math.round(Math.min(100, Math.max(0, percent)));
  const text = figure ?? `${shown}%`;
  return (
    <View className="ui-progress" {...named('img', `${label} ${text}`)}>
      <View className="ui-progress__row">
        <Text className="ui-progress__label">{label}</Text>
        <Text className="ui-progress__figure">{text}</Text>
      </View>
      <View className="ui-progress__track">
        <View className="ui-progress__done" style={`width:${shown}%`} />
      </View>
    </View>
  );
}
