import { DocumentsScreen } from '@/features/document/documents-screen';

export default function DocumentsPage() {
  return <DocumentsScreen />;
}
