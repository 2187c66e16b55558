import { SubmittedDossierScreen } from '@/features/dossier/submitted-dossier-screen';

definePageConfig({ navigationBarTitleText: '提交的材料', enablePullDownRefresh: true });

export default function SubmittedDossierPage() {
  return <SubmittedDossierScreen />;
}
