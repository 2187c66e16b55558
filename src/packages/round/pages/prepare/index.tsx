import { PrepareScreen } from '@/features/vote/prepare-screen';

export default function PreparePage() {
  return <PrepareScreen />;
}
