import { useState } from 'react';
import type { RosterEntry } from '@core/contract/roster';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { restartAt } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { PeopleChoice } from '@/ui/people-choice';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';

const isEligible = (entry: RosterEntry): boolean => entry.kind === 'member' && entry.joined && !entry.leader;

/** Transfers the role of 号长 to a member who has joined. */
export function TransferLeadershipScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('roster.list', { collectiveId });
  const { mutate, busy, refusal } = useMutation('collective.handOver');
  const [successor, setSuccessor] = useState<RosterEntry>();
  const transferLeadership = async ({ seatId, name }: RosterEntry): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.transferAsk(name),
      text: MESSAGES.transferText(name),
      yes: MESSAGES.transferYes,
      no: MESSAGES.transferNo,
    });
    if (!sure) return;
    const result = await mutate({ collectiveId, seatId });
    if (!result?.ok) return;
    toast(MESSAGES.transferred(result.value.leaderName));
    restartAt('/pages/team/index');
  };
  return (
    <Screen
      title={MESSAGES.transferTitle}
      bar={
        <Button
          busy={busy}
          missing={successor ? '' : MESSAGES.transferMissing}
          onPress={() => successor && void transferLeadership(successor)}
        >
          {successor ? MESSAGES.transferTo(successor.name) : MESSAGES.transferNext}
        </Button>
      }
    >
      <PageHead over={MESSAGES.transferTitle} title={MESSAGES.transferHead} note={MESSAGES.transferNote} />
      <RefusalNote refusal={refusal} />
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {({ entries }) => {
          const people = entries.filter(isEligible);
          return people.length === 0 ? (
            <Empty drawing="people" text={MESSAGES.transferNobody} />
          ) : (
            <PeopleChoice
              label={MESSAGES.transferHead}
              people={people.map(({ seatId, name, post }) => ({ id: seatId, name, note: post }))}
              chosen={successor?.seatId}
              search={{
                label: MESSAGES.search,
                placeholder: MESSAGES.searchPlaceholder,
                none: MESSAGES.noMatch,
              }}
              onChoose={(id) => setSuccessor(people.find(({ seatId }) => seatId === id))}
            />
          );
        }}
      </AsyncView>
    </Screen>
  );
}
