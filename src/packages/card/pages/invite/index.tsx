import { InviteScreen } from '@/features/companion/invite-screen';

export default function InvitePage() {
  return <InviteScreen />;
}
