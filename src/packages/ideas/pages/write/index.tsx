import { WriteScreen } from '@/features/innovation/write-screen';

export default function WriteIdeaPage() {
  return <WriteScreen />;
}
