import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { Answer } from '@/ui/answer';
import { Screen } from '@/ui/screen';
import { STANDING_MESSAGES as MESSAGES } from '@/messages/eligibility';
import { StandingForm } from './standing-form';

/** 集体情况: what the rules need and the roster does not say. */
export function StandingScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('standing.open', { collectiveId });
  if (state.kind === 'ready')
    return <StandingForm key={state.value.standing.version} collectiveId={collectiveId} view={state.value} />;
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}
