import { JoinsScreen } from '@/features/join/joins-screen';

export default function JoinsPage() {
  return <JoinsScreen />;
}
