import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';
import { LeftScreen } from './left-screen';
import { LineScreen } from './line-screen';

/** Opens one roster line for the 号长. */
export function MemberScreen() {
  const collectiveId = useCollectiveId();
  const { seatId } = usePageParams();
  const { state, refetch } = useQuery('roster.list', { collectiveId, withLeft: true });
  const roster = state.kind === 'ready' ? state.value : undefined;
  const entry = roster?.entries.find((one) => one.seatId === seatId);
  // Remount the form on a new version; otherwise it would keep showing the old one.
  if (roster && entry?.state === 'active')
    return (
      <LineScreen
        key={`${entry.seatId}.${entry.version}`}
        collectiveId={collectiveId}
        entry={entry}
        cycleLabel={roster.collective.cycle.label}
        onChanged={() => void refetch()}
      />
    );
  if (entry) return <LeftScreen collectiveId={collectiveId} entry={entry} onChanged={() => void refetch()} />;
  return (
    <Screen title={MESSAGES.title}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() => <Empty drawing="people" text={MESSAGES.gone} />}
      </AsyncView>
    </Screen>
  );
}
