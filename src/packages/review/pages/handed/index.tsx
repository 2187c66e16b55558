import { HandedScreen } from '@/features/dossier/handed-screen';

export default function HandedPage() {
  return <HandedScreen />;
}
