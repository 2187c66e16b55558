import { DistrictDocumentsScreen } from '@/features/district/district-documents-screen';
import { DocumentCard } from '@/features/document/document-card';

definePageConfig({ navigationBarTitleText: '抽查表与汇总', enablePullDownRefresh: true });

export default function PapersPage() {
  return (
    <DistrictDocumentsScreen
      renderDocument={(orgId, order, known) => (
        <DocumentCard key={order.kind} collectiveId={orgId} order={order} known={known} office />
      )}
    />
  );
}
