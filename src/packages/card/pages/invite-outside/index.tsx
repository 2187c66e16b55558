import { InviteOutsideScreen } from '@/features/companion/invite-outside-screen';

definePageConfig({
  navigationBarTitleText: '邀请集体外的人',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

export default function InviteOutsidePage() {
  return <InviteOutsideScreen />;
}
