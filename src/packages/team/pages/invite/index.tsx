import { InviteScreen } from '@/features/invitation/invite-screen';

export default function InvitePage() {
  return <InviteScreen />;
}
