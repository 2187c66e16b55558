import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { HANDED_WORDS as WORDS } from '@/words/dossier';
import { HandedFile } from './handed-file';

/** The file as it was handed in: for those who judge it by their application, for the 号长 by its number. */
export function HandedScreen() {
  const { applicationId, n } = useQuery();
  return (
    <Screen title={WORDS.title}>
      {applicationId === undefined ? (
        <OwnFile n={Number(n ?? 1)} />
      ) : (
        <JudgedFile applicationId={applicationId} />
      )}
    </Screen>
  );
}

function JudgedFile({ applicationId }: { readonly applicationId: string }) {
  const { state, reload } = useCall('application.file', { applicationId });
  if (state.kind === 'failed' && state.refusal.code === 'not-found')
    return <Empty drawing="paper" text={WORDS.none} />;
  return (
    <Answer state={state} shape="rows" count={5} onRetry={() => void reload()}>
      {(file) => <HandedFile file={file} />}
    </Answer>
  );
}

function OwnFile({ n }: { readonly n: number }) {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('dossier.frozen', { collectiveId, n });
  if (state.kind === 'failed' && state.refusal.code === 'not-found')
    return <Empty drawing="paper" text={WORDS.none} />;
  return (
    <Answer state={state} shape="rows" count={5} onRetry={() => void reload()}>
      {(file) => <HandedFile file={file} />}
    </Answer>
  );
}
