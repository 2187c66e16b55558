import { FileScreen } from '@/features/application/file-screen';
import { DocumentCard } from '@/features/document/document-card';

export default function FilePage() {
  return (
    <FileScreen
      print={(orgId, order) => (
        <DocumentCard key={JSON.stringify(order)} collectiveId={orgId} order={order} office />
      )}
    />
  );
}
