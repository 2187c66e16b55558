import { ContestWriteScreen } from '@/features/contest/contest-write-screen';

definePageConfig({ navigationBarTitleText: '竞赛安排', enablePullDownRefresh: true });

export default function ContestWritePage() {
  return <ContestWriteScreen />;
}
