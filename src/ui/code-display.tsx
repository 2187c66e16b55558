import { Text, View } from '@tarojs/components';
import { formatCode } from '@core/domain/invitation';
import { named } from './press';
import './code-display.scss';

interface CodeDisplayProps {
  readonly label: string;
  /** Ten characters. */
  readonly code: string;
}

/** A code to read out or copy, in two groups of five characters. */
export function CodeDisplay({ label, code }: CodeDisplayProps) {
  return (
    <View className="ui-code-display" {...named('img', `${label} ${Array.from(code).join(' ')}`)}>
      <Text className="ui-code-display__label">{label}</Text>
      <Text className="ui-code-display__code">{formatCode(code)}</Text>
    </View>
  );
}
