import { EvidenceScreen } from '@/features/dossier/evidence-screen';

definePageConfig({ navigationBarTitleText: '证明与声明', enablePullDownRefresh: true });

export default function EvidencePage() {
  return <EvidenceScreen />;
}
