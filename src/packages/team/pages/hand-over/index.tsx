import { HandOverScreen } from '@/features/collective/hand-over-screen';

export default function HandOverPage() {
  return <HandOverScreen />;
}
