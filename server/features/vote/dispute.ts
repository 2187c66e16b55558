import { accept, refuse } from '../../../core/contract/result';
import { definitionOf } from '../../../core/domain/vote-definition';
import { isRunning, nextByClock } from '../../../core/domain/vote-state';
import { slotId } from '../../../core/voting/box';
import { verifyDropClaim } from '../../../core/voting/dispute';
import { DISPUTE_HOURS } from '../../../core/voting/dispute-window';
import type { Handlers } from '../../rpc/handler';
import { leaderOffice } from '../../store/ids';
import type { VoteDispute, VoteDoc } from '../../store/collections';
import { giveUp } from './advance';
import { addVoteTodos, removeAllVoteTodos, removeVoteTodos, announceResult } from './vote-todos';

export const disputeHandlers: Handlers<'dispute.file' | 'dispute.answer'> = {
  'dispute.file': async ({ tx, now }, { kind, seq, hash, sig }, { vote, seat }) => {
    if (!isHeard(vote, now) || vote.voteId === null || !vote.frozen) return refuse('vote-state');
    const { voteId, frozen } = vote;
    const no = vote.roster.find((voter) => voter.seatId === seat.seatId)?.no;
    if (no === undefined) return refuse('not-on-roster');
    const ack = { voteId, no, seq, hash, sig };
    const later = await tx.get('slots', slotId(voteId, no));
    const openedVote = { voteId, definition: definitionOf(vote) };
    const checked = verifyDropClaim(openedVote, ack, vote.ackKey ?? '', frozen, later);
    if (!checked.ok && checked.finding.name === 'ack-signature') return refuse('receipt-refused');
    // An envelope in the list needs no dispute; only its author knows whether its cells are missing on the board.
    const isThere = !checked.ok && checked.finding.name === 'frozen-list';
    const isFounded = kind === 'envelope' ? checked.ok : isThere && vote.boardAt !== null;
    if (!isFounded) return refuse('dispute-unfounded');
    const mine: VoteDispute = { no, kind, seq, hash, sig };
    const disputes = [...vote.disputes.filter((one) => one.no !== no), mine].sort((a, b) => a.no - b.no);
    await tx.put('rounds', { ...vote, disputes, disputeAnswer: null });
    await addVoteTodos(
      tx,
      { ...vote, title: vote.title },
      'answerDispute',
      [leaderOffice(vote.collectiveId)],
      now,
    );
    return accept(null);
  },

  'dispute.answer': async ({ tx, outside }, { answer, reason }, { vote }) => {
    const faults = vote.check?.faults ?? [];
    if ((vote.disputes.length === 0 && faults.length === 0) || vote.state === 'void')
      return refuse('vote-state');
    // A board with a forged cell is no result, whatever the reason.
    if (answer === 'stand' && faults.some(({ proven }) => proven)) return refuse('vote-state');
    const answered: VoteDoc = { ...vote, disputeAnswer: { answer, reason } };
    await removeVoteTodos(tx, vote._id, 'answerDispute', [leaderOffice(vote.collectiveId)]);
    if (answer === 'rerun') await announceResult(tx, vote, null);
    if (answer === 'rerun' && isRunning(vote.state)) {
      await removeAllVoteTodos(tx, vote);
      await giveUp(tx, outside, answered, 'disputed');
    } else await tx.put('rounds', answered);
    return accept(null);
  },
};

/** Disputes are accepted from the frozen list until the window after the board ends. */
function isHeard(vote: VoteDoc, now: string): boolean {
  if (vote.state === 'board') {
    const end = nextByClock(vote, DISPUTE_HOURS);
    return end !== null && now < end.from;
  }
  return vote.state === 'frozen' || vote.state === 'openingA' || vote.state === 'openingB';
}
