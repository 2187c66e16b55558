import { DocumentCard } from '@/features/document/document-card';
import { PaperScreen } from '@/features/vote/paper-screen';

export default function PaperPage() {
  return (
    <PaperScreen
      document={(collectiveId) => <DocumentCard collectiveId={collectiveId} order={{ kind: 'ballotForm' }} />}
    />
  );
}
