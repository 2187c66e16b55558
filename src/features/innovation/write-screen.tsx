import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Screen } from '@/ui/screen';
import { INNOVATION_MESSAGES as MESSAGES } from '@/messages/innovation';
import { WriteForm } from './write-form';

/** 写五小: a new proposal, or a draft to go on with. */
export function WriteScreen() {
  const collectiveId = usePlaceId();
  const innovationId = useQuery().draftId ?? null;
  const { state, reload } = useCall('innovation.prepare', { collectiveId, innovationId });
  if (state.kind === 'ready')
    return <WriteForm key={state.value.version} collectiveId={collectiveId} form={state.value} />;
  return (
    <Screen title={MESSAGES.writeTitle}>
      <Answer state={state} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}
