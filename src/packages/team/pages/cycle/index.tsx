import { CycleScreen } from '@/features/cycle/cycle-screen';

definePageConfig({ navigationBarTitleText: '历年', enablePullDownRefresh: true });

export default function CyclePage() {
  return <CycleScreen />;
}
