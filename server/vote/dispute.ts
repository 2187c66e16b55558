import { accept, refuse } from '../../core/contract/result';
import { definitionOf } from '../../core/domain/vote-definition';
import { isRunning, nextByClock } from '../../core/domain/vote-state';
import { slotId } from '../../core/voting/box';
import { DISPUTE_HOURS, judgeDropped } from '../../core/voting/dispute';
import type { Handlers } from '../handler';
import { leaderOffice } from '../ids';
import type { RoundDispute, RoundDoc } from '../store/collections';
import { giveUp } from './advance';
import { askFor, takeAllBack, takeBack } from './vote-todo';

export const disputeHandlers: Handlers<'dispute.file' | 'dispute.answer'> = {
  'dispute.file': async ({ tx, now }, { kind, seq, hash, sig }, { round, seat }) => {
    if (!isHeard(round, now) || round.voteId === null || !round.frozen) return refuse('vote-state');
    const { voteId, frozen } = round;
    const no = round.roster.find((voter) => voter.seatId === seat.seatId)?.no;
    if (no === undefined) return refuse('not-on-roster');
    const ack = { voteId, no, seq, hash, sig };
    const later = await tx.get('slots', slotId(voteId, no));
    const vote = { voteId, definition: definitionOf(round) };
    const judged = judgeDropped(vote, ack, round.ackKey ?? '', frozen, later);
    if (!judged.ok && judged.finding.name === 'ack-signature') return refuse('receipt-refused');
    // an envelope in the list proves itself there; what became of its cells only the author knows
    const isThere = !judged.ok && judged.finding.name === 'frozen-list';
    const isFounded = kind === 'envelope' ? judged.ok : isThere && round.boardAt !== null;
    if (!isFounded) return refuse('dispute-unfounded');
    const mine: RoundDispute = { no, kind, seq, hash, sig };
    const disputes = [...round.disputes.filter((one) => one.no !== no), mine].sort((a, b) => a.no - b.no);
    await tx.put('rounds', { ...round, disputes, disputeAnswer: null });
    await askFor(
      tx,
      { ...round, title: round.title },
      'answerDispute',
      [leaderOffice(round.collectiveId)],
      now,
    );
    return accept(null);
  },

  'dispute.answer': async ({ tx, outside }, { answer, reason }, { round }) => {
    if (round.disputes.length === 0 || round.state === 'void') return refuse('vote-state');
    const answered: RoundDoc = { ...round, disputeAnswer: { answer, reason } };
    await takeBack(tx, round._id, 'answerDispute', [leaderOffice(round.collectiveId)]);
    if (answer === 'rerun' && isRunning(round.state)) {
      await takeAllBack(tx, round);
      await giveUp(tx, outside, answered, 'disputed');
    } else await tx.put('rounds', answered);
    return accept(null);
  },
};

/** From the frozen list until the window after the board ends. */
function isHeard(round: RoundDoc, now: string): boolean {
  if (round.state === 'board') {
    const end = nextByClock(round, DISPUTE_HOURS);
    return end !== null && now < end.from;
  }
  return round.state === 'frozen' || round.state === 'openingA' || round.state === 'openingB';
}
