import { Text, View } from '@tarojs/components';
import type { Sign } from '@core/domain/sign';
import { SIGN_WORDS as WORDS, STAGE_WORDS } from '@/words/sign';
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
        {sign ? `${collectiveName} · ${STAGE_WORDS[sign.stage]}` : collectiveName}
      </Text>
      <Text className={sign ? 'sign-paper__text' : 'sign-paper__none'}>{sign?.text ?? WORDS.none}</Text>
      <View className="sign-paper__rule" />
    </View>
  );
}
