import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { SUBMITTED_MESSAGES as MESSAGES } from '@/messages/dossier';
import { SubmittedDossier } from './submitted-dossier';

/** Shows the dossier as submitted for the n-th time. */
export function SubmittedDossierScreen() {
  const collectiveId = useCollectiveId();
  const { n: which, fileId } = usePageParams();
  const n = Number(which ?? 1);
  const { state, refetch } = useQuery('dossier.frozen', {
    ...{ collectiveId, n },
    ...(fileId === undefined ? {} : { fileId }),
  });
  const isNone = state.kind === 'failed' && state.refusal.code === 'not-found';
  return (
    <Screen title={MESSAGES.title}>
      {isNone ? (
        <Empty drawing="paper" text={MESSAGES.none} />
      ) : (
        <AsyncView state={state} shape="rows" count={5} onRetry={() => void refetch()}>
          {(file) => <SubmittedDossier file={file} />}
        </AsyncView>
      )}
    </Screen>
  );
}
