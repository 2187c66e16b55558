import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { INNOVATION_MESSAGES as MESSAGES } from '@/messages/innovation';
import { InnovationEditor } from './innovation-editor';

/** 写五小: opens a new innovation or an existing draft. */
export function InnovationWriteScreen() {
  const collectiveId = useCollectiveId();
  const innovationId = usePageParams().draftId ?? null;
  const { state, refetch } = useQuery('innovation.prepare', { collectiveId, innovationId });
  if (state.kind === 'ready')
    return <InnovationEditor key={state.value.version} collectiveId={collectiveId} form={state.value} />;
  return (
    <Screen title={MESSAGES.writeTitle}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}
