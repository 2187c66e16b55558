import { CyclesScreen } from '@/features/cycle/cycles-screen';

definePageConfig({ navigationBarTitleText: '历年', enablePullDownRefresh: true });

export default function CyclesPage() {
  return <CyclesScreen />;
}
