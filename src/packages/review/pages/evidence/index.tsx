import { EvidenceScreen } from '@/features/dossier/evidence-screen';

export default function EvidencePage() {
  return <EvidenceScreen />;
}
