import { DossierScreen } from '@/features/dossier/dossier-screen';

export default function DossierPage() {
  return <DossierScreen />;
}
