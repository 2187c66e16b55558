import { InviteScreen } from '@/features/companion/invite-screen';

definePageConfig({ navigationBarTitleText: '邀请同事做陪伴者', enablePullDownRefresh: true });

export default function InvitePage() {
  return <InviteScreen />;
}
