import { Text, View } from '@tarojs/components';
import type { Sign } from '@core/domain/sign';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import './wall.scss';

/** The encouragement sign above the issue. */
export function SignBanner({ sign }: { readonly sign: Sign | null }) {
  if (!sign) return null;
  return (
    <View className="wall-sign">
      <Text className="wall-sign__label">{MESSAGES.sign}</Text>
      <Text className="wall-sign__text">{sign.text}</Text>
    </View>
  );
}
