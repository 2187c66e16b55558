import { InviteOutsideScreen } from '@/features/companion/invite-outside-screen';

export default function InviteOutsidePage() {
  return <InviteOutsideScreen />;
}
