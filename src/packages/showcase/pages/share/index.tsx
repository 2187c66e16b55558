import { ShareScreen } from '@/features/showcase/share-screen';

export default function SharePage() {
  return <ShareScreen />;
}
