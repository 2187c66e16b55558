import { SessionScreen } from '@/features/youth-house/session-screen';

export default function SessionPage() {
  return <SessionScreen />;
}
