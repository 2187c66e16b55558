import { HallScreen } from '@/features/showcase/hall-screen';

definePageConfig({ navigationBarTitleText: '初心展示', enablePullDownRefresh: true });

export default function HallPage() {
  return <HallScreen />;
}
