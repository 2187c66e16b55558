import { TakeAlongScreen } from '@/features/document/take-along-screen';

definePageConfig({ navigationBarTitleText: '带走我写的' });

export default function TakeAlongPage() {
  return <TakeAlongScreen />;
}
