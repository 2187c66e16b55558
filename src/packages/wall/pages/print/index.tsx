import { DocumentCard } from '@/features/document/document-card';
import { PrintScreen } from '@/features/wall/print-screen';

definePageConfig({ navigationBarTitleText: '打印' });

export default function PrintPage() {
  return (
    <PrintScreen
      order={(collectiveId, order) => (
        <DocumentCard key={JSON.stringify(order)} collectiveId={collectiveId} order={order} />
      )}
    />
  );
}
