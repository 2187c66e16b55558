import { DocumentCard } from '@/features/document/document-card';
import { PrintedBallotScreen } from '@/features/vote/print/printed-ballot-screen';

definePageConfig({ navigationBarTitleText: '纸质评估表', enablePullDownRefresh: true });

export default function PaperPage() {
  return (
    <PrintedBallotScreen
      document={(collectiveId) => <DocumentCard collectiveId={collectiveId} order={{ kind: 'ballotForm' }} />}
    />
  );
}
