import { JoinScreen } from '@/features/join/join-screen';

export default function ClaimPage() {
  return <JoinScreen />;
}
