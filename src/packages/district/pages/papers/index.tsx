import { PapersScreen } from '@/features/district/papers-screen';
import { DocumentCard } from '@/features/document/document-card';

export default function PapersPage() {
  return (
    <PapersScreen
      paper={(orgId, order, known) => (
        <DocumentCard key={order.kind} collectiveId={orgId} order={order} known={known} office />
      )}
    />
  );
}
