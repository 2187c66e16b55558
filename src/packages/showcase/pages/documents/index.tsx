import { DocumentsScreen } from '@/features/document/documents-screen';

definePageConfig({ navigationBarTitleText: '打印与导出', enablePullDownRefresh: true });

export default function DocumentsPage() {
  return <DocumentsScreen />;
}
