import { ContestsScreen } from '@/features/contest/contests-screen';

definePageConfig({ navigationBarTitleText: '达标竞赛', enablePullDownRefresh: true });

export default function ContestsPage() {
  return <ContestsScreen />;
}
