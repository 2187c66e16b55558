import { JoinScreen } from '@/features/join/join-screen';

export default function JoinPage() {
  return <JoinScreen />;
}
