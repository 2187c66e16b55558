import { useState } from 'react';
import type { CollectiveView } from '@core/contract/collective';
import type { RosterEntry } from '@core/contract/roster';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { PeopleChoice } from '@/ui/people-choice';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';

const isEligible = (entry: RosterEntry): boolean => entry.kind === 'member' && entry.joined && !entry.leader;

interface OfferHandOverProps {
  readonly collective: CollectiveView;
  readonly entries: readonly RosterEntry[];
  readonly onChanged: () => Promise<void>;
}

/** Asks a member who has joined to take over; the 号长 stays until they accept. */
export function OfferHandOver({ collective, entries, onChanged }: OfferHandOverProps) {
  const { collectiveId, handOver } = collective;
  const offering = useMutation('collective.handOver');
  const cancelling = useMutation('collective.cancelHandOver');
  const [successor, setSuccessor] = useState<RosterEntry>();
  const people = entries.filter(isEligible);
  const waiting = handOver && !handOver.declined;
  const offer = async ({ seatId, name }: RosterEntry): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.transferAsk(name),
      text: MESSAGES.transferText(name),
      yes: MESSAGES.transferYes,
      no: MESSAGES.transferNo,
    });
    if (!sure) return;
    const result = await offering.mutate({ collectiveId, seatId });
    if (!result?.ok) return;
    toast(MESSAGES.offered(name));
    setSuccessor(undefined);
    await onChanged();
  };
  const cancel = async (): Promise<void> => {
    if ((await cancelling.mutate({ collectiveId }))?.ok) await onChanged();
  };
  return (
    <Screen
      title={MESSAGES.transferTitle}
      bar={
        waiting ? (
          <Button tone="quiet" busy={cancelling.busy} onPress={() => void cancel()}>
            {MESSAGES.offerWithdraw}
          </Button>
        ) : (
          <Button
            busy={offering.busy}
            missing={successor ? '' : MESSAGES.transferMissing}
            onPress={() => successor && void offer(successor)}
          >
            {successor ? MESSAGES.transferTo(successor.name) : MESSAGES.transferNext}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.transferTitle} title={MESSAGES.transferHead} note={MESSAGES.transferNote} />
      <RefusalNote refusal={offering.refusal ?? cancelling.refusal} />
      {handOver ? (
        <StatusNote tone={waiting ? 'good' : 'amber'}>
          {waiting ? MESSAGES.offerWaiting(handOver.name) : MESSAGES.offerDeclinedBy(handOver.name)}
        </StatusNote>
      ) : null}
      {waiting ? null : people.length === 0 ? (
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
      )}
      {handOver?.declined ? (
        <Button tone="plain" busy={cancelling.busy} onPress={() => void cancel()}>
          {MESSAGES.offerNoted}
        </Button>
      ) : null}
    </Screen>
  );
}
