import { TitleImportScreen } from '@/features/district/title-import-screen';

export default function TitleImportPage() {
  return <TitleImportScreen />;
}
