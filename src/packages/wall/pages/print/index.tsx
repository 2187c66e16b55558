import { DocumentCard } from '@/features/document/document-card';
import { PrintScreen } from '@/features/wall/print-screen';

export default function PrintPage() {
  return (
    <PrintScreen
      order={(collectiveId, order) => (
        <DocumentCard key={JSON.stringify(order)} collectiveId={collectiveId} order={order} />
      )}
    />
  );
}
