import { WallScreen } from '@/features/wall/wall-screen';

definePageConfig({ navigationBarTitleText: '公示墙', enablePullDownRefresh: true });

export default function WallPage() {
  return <WallScreen />;
}
