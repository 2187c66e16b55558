import { SharedScreen } from '@/features/showcase/shared-screen';

export default function SharedPage() {
  return <SharedScreen />;
}
