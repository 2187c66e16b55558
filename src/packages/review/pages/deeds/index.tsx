import { DeedsScreen } from '@/features/dossier/deeds-screen';

export default function DeedsPage() {
  return <DeedsScreen />;
}
