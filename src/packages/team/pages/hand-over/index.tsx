import { TransferLeadershipScreen } from '@/features/collective/transfer-leadership-screen';

definePageConfig({ navigationBarTitleText: '移交号长', enablePullDownRefresh: true });

export default function TransferLeadershipPage() {
  return <TransferLeadershipScreen />;
}
