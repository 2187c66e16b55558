import type { VoteBrief, VoteView } from '../../../core/contract/vote';
import { nextByClock } from '../../../core/domain/vote-state';
import { DISPUTE_HOURS } from '../../../core/voting/dispute-window';
import type { PersonSeat, VoteDoc, SlotDoc } from '../../store/collections';

export const briefOf = (vote: VoteDoc): VoteBrief => ({
  roundId: vote._id,
  title: vote.title,
  state: vote.state,
  mode: vote.mode,
  closesAt: vote.closesAt,
});

/** Returns the scrutineer role of a seat in a vote: A opens first. */
export function scrutineerRole(vote: VoteDoc, seatId: string): 'A' | 'B' | null {
  const at = vote.scrutineers.findIndex((one) => one.seatId === seatId);
  return at === 0 ? 'A' : at === 1 ? 'B' : null;
}

/** Returns the view of a vote for one member; `slots` are the numbers and hashes of the box. */
export function viewOfVote(
  vote: VoteDoc,
  slots: readonly Pick<SlotDoc, 'no' | 'seq' | 'hash'>[],
  seat: PersonSeat,
  now: string,
): VoteView {
  const entry = vote.roster.find((voter) => voter.seatId === seat.seatId);
  const slot = slots.find(({ no }) => no === entry?.no);
  const next = nextByClock(vote, DISPUTE_HOURS);
  return {
    ...briefOf(vote),
    collectiveId: vote.collectiveId,
    nonce: vote.nonce,
    scale: vote.scale,
    kMin: vote.kMin,
    helpAsked: vote.helpAsked,
    minutes: vote.minutes,
    graceHours: vote.graceHours,
    voteId: vote.voteId,
    roll: vote.roll,
    roster: vote.roster,
    absent: vote.absent,
    scrutineers: vote.scrutineers,
    ackKey: vote.ackKey,
    dropped: slots.length,
    own: entry ? { no: entry.no, seq: slot?.seq ?? 0, hash: slot?.hash ?? null } : null,
    closedEarlyAt: vote.closedEarlyAt,
    next: next && { ...next, due: next.from <= now },
    frozen: vote.frozen,
    mix: vote.mix,
    boardParts: vote.boardParts,
    boardAt: vote.boardAt,
    withheld: vote.withheld,
    disputes: vote.disputes.map((one) => ({ ...one, name: vote.roster[one.no - 1]?.name ?? '' })),
    disputeAnswer: vote.disputeAnswer,
    countedBy: vote.countedBy,
    ...(vote.check ? { check: vote.check } : {}),
    voidReason: vote.voidReason,
    rerunOf: vote.rerunOf,
    mine: { leader: seat.leader, role: scrutineerRole(vote, seat.seatId) },
  };
}
