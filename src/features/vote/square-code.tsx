import { View } from '@tarojs/components';
import { squareCodeImage } from '@/platform/square-code';
import { named } from '@/ui/press';
import './square-code.scss';

interface SquareCodeProps {
  readonly label: string;
  readonly text: string;
}

/** A code for a colleague's camera. */
export function SquareCode({ label, text }: SquareCodeProps) {
  return (
    <View className="vote-square">
      <View
        className="vote-square__face"
        style={`background-image:url("${squareCodeImage(text)}")`}
        {...named('img', label)}
      />
    </View>
  );
}
