import { PaperScreen } from '@/features/vote/paper-screen';

export default function PaperPage() {
  return <PaperScreen />;
}
