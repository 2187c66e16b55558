import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { goBack } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';
import { UI_MESSAGES } from '@/messages/ui';
import { AnswerHandOver } from './answer-hand-over';
import { OfferHandOver } from './offer-hand-over';

/** Hands the leadership (号长) over: the 号长 asks a member, the member answers. */
export function TransferLeadershipScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('roster.list', { collectiveId });
  if (state.kind !== 'ready')
    return (
      <Screen title={MESSAGES.transferTitle}>
        <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
          {() => null}
        </AsyncView>
      </Screen>
    );
  const { collective, entries, mayEdit } = state.value;
  if (mayEdit) return <OfferHandOver collective={collective} entries={entries} onChanged={refetch} />;
  const { handOver } = collective;
  // Of the private details a member sees only their own.
  const own = entries.find(({ private: details }) => details !== undefined);
  if (handOver && !handOver.declined && handOver.seatId === own?.seatId)
    return <AnswerHandOver collective={collective} />;
  return (
    <Screen title={MESSAGES.offerTitle}>
      <Empty
        drawing="people"
        text={MESSAGES.offerGone}
        action={{ label: UI_MESSAGES.back, onPress: goBack }}
      />
    </Screen>
  );
}
