import { HouseScreen } from '@/features/youth-house/house-screen';

definePageConfig({ navigationBarTitleText: '青少年之家', enablePullDownRefresh: true });

export default function HousePage() {
  return <HouseScreen />;
}
