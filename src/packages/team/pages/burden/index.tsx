import { ReadingScreen } from '@/features/person/reading-screen';
import { BURDEN_MESSAGES as MESSAGES } from '@/messages/burden';

definePageConfig({ navigationBarTitleText: '减负自检' });

export default function BurdenPage() {
  const { title, over, head, passages } = MESSAGES;
  return <ReadingScreen {...{ title, over, head, passages }} />;
}
