import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import { VOTE_WORDS as WORDS } from '@/words/vote';
import type { PanelProps } from './panel-props';
import { recall, receiptOf } from './memory';
import { phoneShelf } from '@/api/phone-shelf';
import { sayMoment } from './say-moment';
import { Note } from './note';

/** 封箱 and 开票 as everybody sees them: is my envelope there, whose turn is it. */
export function OpeningPanel({ round }: PanelProps) {
  const memory = recall(phoneShelf, round.roundId);
  const isThere = memory === null ? null : (round.frozen ?? []).includes(receiptOf(memory).hash);
  const turn = round.state === 'openingA' ? 0 : round.state === 'openingB' ? 1 : null;
  const opener = turn === null ? undefined : round.scrutineers[turn];
  return (
    <>
      {isThere === true ? <Note tone="good">{WORDS.envelopeThere}</Note> : null}
      {isThere === false ? <Note tone="danger">{WORDS.envelopeGone}</Note> : null}
      <Card>
        <Words>{WORDS.dropped(round.frozen?.length ?? 0, round.roster.length)}</Words>
        {round.state === 'frozen' && round.next ? (
          <Words tone="soft">{WORDS.graceUntil(sayMoment(round.next.from))}</Words>
        ) : null}
        {opener ? (
          <Words tone="soft">
            {round.mine.role === (turn === 0 ? 'A' : 'B') ? WORDS.yourTurn : WORDS.waitFor(opener.name)}
          </Words>
        ) : null}
      </Card>
      {round.mine.role === 'A' && round.state === 'openingB' ? (
        <Note tone="good">{WORDS.handedOver}</Note>
      ) : null}
    </>
  );
}
