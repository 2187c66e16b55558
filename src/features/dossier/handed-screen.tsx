import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { HANDED_MESSAGES as MESSAGES } from '@/messages/dossier';
import { HandedFile } from './handed-file';

/** The file as it was handed in for the n-th time. */
export function HandedScreen() {
  const collectiveId = usePlaceId();
  const n = Number(useQuery().n ?? 1);
  const { state, reload } = useCall('dossier.frozen', { collectiveId, n });
  const isNone = state.kind === 'failed' && state.refusal.code === 'not-found';
  return (
    <Screen title={MESSAGES.title}>
      {isNone ? (
        <Empty drawing="paper" text={MESSAGES.none} />
      ) : (
        <Answer state={state} shape="rows" count={5} onRetry={() => void reload()}>
          {(file) => <HandedFile file={file} />}
        </Answer>
      )}
    </Screen>
  );
}
