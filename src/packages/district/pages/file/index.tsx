import { ApplicationReviewScreen } from '@/features/application/application-review-screen';
import { DocumentCard } from '@/features/document/document-card';

definePageConfig({ navigationBarTitleText: '申报材料', enablePullDownRefresh: true });

export default function FilePage() {
  return (
    <ApplicationReviewScreen
      print={(orgId, order) => (
        <DocumentCard key={JSON.stringify(order)} collectiveId={orgId} order={order} office />
      )}
    />
  );
}
