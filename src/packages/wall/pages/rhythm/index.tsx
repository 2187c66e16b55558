import { RhythmScreen } from '@/features/rhythm/rhythm-screen';

export default function RhythmPage() {
  return <RhythmScreen />;
}
