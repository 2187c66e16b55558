import { useState } from 'react';
import type { RosterEntry } from '@core/contract/roster';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { restartAt } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { PeopleChoice } from '@/ui/people-choice';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';

const canLead = (entry: RosterEntry): boolean => entry.kind === 'member' && entry.joined && !entry.leader;

/** Hands the 号长's office to a member who has joined. */
export function HandOverScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('roster.list', { collectiveId });
  const { send, busy, refusal } = useSend('collective.handOver');
  const [heir, setHeir] = useState<RosterEntry>();
  const handOver = async ({ seatId, name }: RosterEntry): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.handOverAsk(name),
      text: MESSAGES.handOverAskText(name),
      yes: MESSAGES.handOverYes,
      no: MESSAGES.handOverNo,
    });
    if (!sure) return;
    const result = await send({ collectiveId, seatId });
    if (!result?.ok) return;
    toast(MESSAGES.handedOver(result.value.leaderName));
    restartAt('/pages/team/index');
  };
  return (
    <Screen
      title={MESSAGES.handOverTitle}
      bar={
        <Button busy={busy} disabled={!heir} onPress={() => heir && void handOver(heir)}>
          {heir ? MESSAGES.handOverTo(heir.name) : MESSAGES.handOverNext}
        </Button>
      }
    >
      <PageHead over={MESSAGES.handOverTitle} title={MESSAGES.handOverHead} note={MESSAGES.handOverNote} />
      <RefusalNote refusal={refusal} />
      <Answer state={state} shape="rows" onRetry={() => void reload()}>
        {({ entries }) => {
          const people = entries.filter(canLead);
          return people.length === 0 ? (
            <Empty drawing="people" text={MESSAGES.handOverNobody} />
          ) : (
            <PeopleChoice
              label={MESSAGES.handOverHead}
              people={people.map(({ seatId, name, post }) => ({ id: seatId, name, note: post }))}
              chosen={heir?.seatId}
              search={{ label: MESSAGES.search, placeholder: MESSAGES.searchPlaceholder, none: MESSAGES.noMatch }}
              onChoose={(id) => setHeir(people.find(({ seatId }) => seatId === id))}
            />
          );
        }}
      </Answer>
    </Screen>
  );
}
