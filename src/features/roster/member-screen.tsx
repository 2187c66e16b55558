import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';
import { LeftScreen } from './left-screen';
import { LineScreen } from './line-screen';

/** One line of the roster, for the 号长. */
export function MemberScreen() {
  const collectiveId = usePlaceId();
  const { seatId } = useQuery();
  const { state, reload } = useCall('roster.list', { collectiveId, withLeft: true });
  const entry = state.kind === 'ready' ? state.value.entries.find((one) => one.seatId === seatId) : undefined;
  // A new version is a new form; otherwise the old one would still be shown.
  if (entry?.state === 'active')
    return (
      <LineScreen
        key={`${entry.seatId}.${entry.version}`}
        collectiveId={collectiveId}
        entry={entry}
        onChanged={() => void reload()}
      />
    );
  if (entry) return <LeftScreen collectiveId={collectiveId} entry={entry} onChanged={() => void reload()} />;
  return (
    <Screen title={MESSAGES.title}>
      <Answer state={state} onRetry={() => void reload()}>
        {() => <Empty drawing="people" text={MESSAGES.gone} />}
      </Answer>
    </Screen>
  );
}
