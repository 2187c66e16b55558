import { TitleImportScreen } from '@/features/district/title-import-screen';

definePageConfig({ navigationBarTitleText: '导入称号名单' });

export default function TitleImportPage() {
  return <TitleImportScreen />;
}
