import { ImportScreen } from '@/features/roster/import-screen';

export default function RosterImportPage() {
  return <ImportScreen />;
}
