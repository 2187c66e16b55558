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
import { COLLECTIVE_WORDS as WORDS } from '@/words/collective';

const canLead = (entry: RosterEntry): boolean => entry.kind === 'member' && entry.joined && !entry.leader;

/** Hands the 号长's office to a member who has joined. */
export function HandOverScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('roster.list', { collectiveId });
  const { send, busy, refusal } = useSend('collective.handOver');
  const [heir, setHeir] = useState<RosterEntry>();
  const handOver = async ({ seatId, name }: RosterEntry): Promise<void> => {
    const sure = await ask({
      title: WORDS.handOverAsk(name),
      text: WORDS.handOverAskText(name),
      yes: WORDS.handOverYes,
      no: WORDS.handOverNo,
    });
    if (!sure) return;
    const result = await send({ collectiveId, seatId });
    if (!result?.ok) return;
    toast(WORDS.handedOver(result.value.leaderName));
    restartAt('/pages/team/index');
  };
  return (
    <Screen
      title={WORDS.handOverTitle}
      bar={
        <Button busy={busy} disabled={!heir} onPress={() => heir && void handOver(heir)}>
          {heir ? WORDS.handOverTo(heir.name) : WORDS.handOverNext}
        </Button>
      }
    >
      <PageHead over={WORDS.handOverTitle} title={WORDS.handOverHead} note={WORDS.handOverNote} />
      <RefusalNote refusal={refusal} />
      <Answer state={state} shape="rows" onRetry={() => void reload()}>
        {({ entries }) => {
          const people = entries.filter(canLead);
          return people.length === 0 ? (
            <Empty drawing="people" text={WORDS.handOverNobody} />
          ) : (
            <PeopleChoice
              label={WORDS.handOverHead}
              people={people.map(({ seatId, name, post }) => ({ id: seatId, name, note: post }))}
              chosen={heir?.seatId}
              search={{ label: WORDS.search, placeholder: WORDS.searchPlaceholder, none: WORDS.noMatch }}
              onChoose={(id) => setHeir(people.find(({ seatId }) => seatId === id))}
            />
          );
        }}
      </Answer>
    </Screen>
  );
}
