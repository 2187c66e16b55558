import { ImportScreen } from '@/features/roster/import-screen';

definePageConfig({ navigationBarTitleText: '导入花名册' });

export default function RosterImportPage() {
  return <ImportScreen />;
}
