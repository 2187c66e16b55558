import type { ContestView } from '@core/contract/contest';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Screen } from '@/ui/screen';
import { CONTEST_MESSAGES as MESSAGES } from '@/messages/contest';
import { ContestForm } from './contest-form';

/** A contest being planned, or changed while it runs. */
export function ContestWriteScreen() {
  const collectiveId = usePlaceId();
  const { contestId } = useQuery();
  const { state, reload } = useCall('contest.list', { collectiveId });
  if (state.kind === 'ready') {
    const held: ContestView | undefined = state.value.contests.find((one) => one.contestId === contestId);
    return (
      <ContestForm
        key={held?.version ?? 0}
        collectiveId={collectiveId}
        held={held ?? null}
        today={state.value.today}
      />
    );
  }
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}
