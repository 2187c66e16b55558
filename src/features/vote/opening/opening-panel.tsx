import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { PanelProps } from '../context/panel-props';
import { loadVoteRecord, receiptOf } from '../device/vote-record';
import { personStorage } from '@/api/person-storage';
import { formatMoment } from '../components/format-moment';
import { Note } from '../components/note';

/** 封箱 and 开票: whether the own envelope is in the box, and whose turn it is. */
export function OpeningPanel({ vote }: PanelProps) {
  const record = loadVoteRecord(personStorage, vote.roundId);
  const isThere = record === null ? null : (vote.frozen ?? []).includes(receiptOf(record).hash);
  const turn = vote.state === 'openingA' ? 0 : vote.state === 'openingB' ? 1 : null;
  const opener = turn === null ? undefined : vote.scrutineers[turn];
  return (
    <>
      {isThere === true ? <Note tone="good">{MESSAGES.envelopeThere}</Note> : null}
      {isThere === false ? <Note tone="danger">{MESSAGES.envelopeGone}</Note> : null}
      <Card>
        <Paragraph>{MESSAGES.dropped(vote.frozen?.length ?? 0, vote.roster.length)}</Paragraph>
        {vote.state === 'frozen' && vote.next ? (
          <Paragraph tone="soft">{MESSAGES.graceUntil(formatMoment(vote.next.from))}</Paragraph>
        ) : null}
        {opener ? (
          <Paragraph tone="soft">
            {vote.mine.role === (turn === 0 ? 'A' : 'B') ? MESSAGES.yourTurn : MESSAGES.waitFor(opener.name)}
          </Paragraph>
        ) : null}
      </Card>
      {vote.mine.role === 'A' && vote.state === 'openingB' ? (
        <Note tone="good">{MESSAGES.deliveredToSecond}</Note>
      ) : null}
    </>
  );
}
