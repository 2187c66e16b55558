import { ReviseScreen } from '@/features/collective/revise-screen';

definePageConfig({ navigationBarTitleText: '集体资料', enablePullDownRefresh: true });

export default function CollectivePage() {
  return <ReviseScreen />;
}
