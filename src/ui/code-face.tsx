import { Text, View } from '@tarojs/components';
import { named } from './press';
import './code-face.scss';

interface CodeFaceProps {
  readonly label: string;
  /** Ten signs. */
  readonly code: string;
}

/** A code to read aloud or copy, in two groups of five. */
export function CodeFace({ label, code }: CodeFaceProps) {
  return (
    <View className="ui-code-face" {...named('img', `${label} ${Array.from(code).join(' ')}`)}>
      <Text className="ui-code-face__label">{label}</Text>
      <Text className="ui-code-face__code">{`${code.slice(0, 5)} ${code.slice(5)}`}</Text>
    </View>
  );
}
