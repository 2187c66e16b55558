import { HandScreen } from '@/features/vote/hand-screen';

export default function HandPage() {
  return <HandScreen />;
}
