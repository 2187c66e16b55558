import { DossierScreen } from '@/features/dossier/dossier-screen';

definePageConfig({ navigationBarTitleText: '申报材料', enablePullDownRefresh: true });

export default function DossierPage() {
  return <DossierScreen />;
}
