import { InviteScreen } from '@/features/invitation/invite-screen';

definePageConfig({
  navigationBarTitleText: '邀请同事',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

export default function InvitePage() {
  return <InviteScreen />;
}
