import { Text, View } from '@tarojs/components';
import type { Sign } from '@core/domain/sign';
import { SIGN_MESSAGES as MESSAGES, STAGE_MESSAGES } from '@/messages/sign';
import './sign-paper.scss';

/** The sign as it hangs: one sentence on green paper. */
export function SignPaper({
  collectiveName,
  sign,
}: {
  readonly collectiveName: string;
  readonly sign: Sign | null;
}) {
  return (
    <View className="sign-paper">
      <Text className="sign-paper__over">
        {sign ? `${collectiveName} · ${STAGE_MESSAGES[sign.stage]}` : collectiveName}
      </Text>
      <Text className={sign ? 'sign-paper__text' : 'sign-paper__none'}>{sign?.text ?? MESSAGES.none}</Text>
      <View className="sign-paper__rule" />
    </View>
  );
}
