import { BigScreen } from '@/features/wall/big-screen';

definePageConfig({ navigationBarTitleText: '公示大屏' });

export default function BigScreenPage() {
  return <BigScreen />;
}
