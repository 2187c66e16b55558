import { InviteScreen } from '@/features/companion/invite-screen';

definePageConfig({ navigationBarTitleText: '邀请同事同行', enablePullDownRefresh: true });

export default function InvitePage() {
  return <InviteScreen />;
}
