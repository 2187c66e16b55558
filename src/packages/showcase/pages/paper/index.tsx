import { PaperScreen } from '@/features/paper/paper-screen';

export default function PaperPage() {
  return <PaperScreen />;
}
