import { ReadsScreen } from '@/features/private-read/reads-screen';

definePageConfig({ navigationBarTitleText: '谁看过我的资料', enablePullDownRefresh: true });

export default function ReadsPage() {
  return <ReadsScreen />;
}
