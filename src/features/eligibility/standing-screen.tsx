import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { STANDING_MESSAGES as MESSAGES } from '@/messages/eligibility';
import { StandingForm } from './standing-form';

/** 集体情况: facts that the rules need and the roster does not contain. */
export function StandingScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('standing.open', { collectiveId });
  if (state.kind === 'ready')
    return <StandingForm key={state.value.standing.version} collectiveId={collectiveId} view={state.value} />;
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}
