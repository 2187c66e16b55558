import { ReviseScreen } from '@/features/collective/revise-screen';

export default function CollectivePage() {
  return <ReviseScreen />;
}
