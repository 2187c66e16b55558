import type { ContestView } from '@core/contract/contest';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { CONTEST_MESSAGES as MESSAGES } from '@/messages/contest';
import { ContestForm } from './contest-form';

/** Opens a new contest or a running one for editing. */
export function ContestWriteScreen() {
  const collectiveId = useCollectiveId();
  const { contestId } = usePageParams();
  const { state, refetch } = useQuery('contest.list', { collectiveId });
  if (state.kind === 'ready') {
    const saved: ContestView | undefined = state.value.contests.find((one) => one.contestId === contestId);
    return (
      <ContestForm
        key={saved?.version ?? 0}
        collectiveId={collectiveId}
        saved={saved ?? null}
        today={state.value.today}
      />
    );
  }
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}
