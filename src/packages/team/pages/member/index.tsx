import { MemberScreen } from '@/features/roster/member-screen';

definePageConfig({ navigationBarTitleText: '花名册的一行', enablePullDownRefresh: true });

export default function MemberPage() {
  return <MemberScreen />;
}
