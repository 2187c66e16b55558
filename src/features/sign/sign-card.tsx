import { Text, View } from '@tarojs/components';
import type { Sign } from '@core/domain/sign';
import { STAGE_LABELS } from '@core/labels/sign';
import { SIGN_MESSAGES as MESSAGES } from '@/messages/sign';
import './sign-card.scss';

/** The current encouragement sign. */
export function SignCard({
  collectiveName,
  sign,
}: {
  readonly collectiveName: string;
  readonly sign: Sign | null;
}) {
  return (
    <View className="sign-card">
      <Text className="sign-card__over">
        {sign ? `${collectiveName} · ${STAGE_LABELS[sign.stage]}` : collectiveName}
      </Text>
      <Text className={sign ? 'sign-card__text' : 'sign-card__none'}>{sign?.text ?? MESSAGES.none}</Text>
      <View className="sign-card__rule" />
    </View>
  );
}
