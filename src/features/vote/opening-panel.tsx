import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { PanelProps } from './panel-props';
import { recall, receiptOf } from './memory';
import { phoneShelf } from '@/api/phone-shelf';
import { formatMoment } from './say-moment';
import { Note } from './note';

/** 封箱 and 开票 as everybody sees them: is my envelope there, whose turn is it. */
export function OpeningPanel({ round }: PanelProps) {
  const memory = recall(phoneShelf, round.roundId);
  const isThere = memory === null ? null : (round.frozen ?? []).includes(receiptOf(memory).hash);
  const turn = round.state === 'openingA' ? 0 : round.state === 'openingB' ? 1 : null;
  const opener = turn === null ? undefined : round.scrutineers[turn];
  return (
    <>
      {isThere === true ? <Note tone="good">{MESSAGES.envelopeThere}</Note> : null}
      {isThere === false ? <Note tone="danger">{MESSAGES.envelopeGone}</Note> : null}
      <Card>
        <Paragraph>{MESSAGES.dropped(round.frozen?.length ?? 0, round.roster.length)}</Paragraph>
        {round.state === 'frozen' && round.next ? (
          <Paragraph tone="soft">{MESSAGES.graceUntil(formatMoment(round.next.from))}</Paragraph>
        ) : null}
        {opener ? (
          <Paragraph tone="soft">
            {round.mine.role === (turn === 0 ? 'A' : 'B') ? MESSAGES.yourTurn : MESSAGES.waitFor(opener.name)}
          </Paragraph>
        ) : null}
      </Card>
      {round.mine.role === 'A' && round.state === 'openingB' ? (
        <Note tone="good">{MESSAGES.handedOver}</Note>
      ) : null}
    </>
  );
}
