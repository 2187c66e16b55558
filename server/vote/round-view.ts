import type { RoundBrief, RoundView } from '../../core/contract/vote';
import { nextByClock } from '../../core/domain/vote-state';
import { DISPUTE_HOURS } from '../../core/voting/dispute';
import type { PersonSeat, RoundDoc, SlotDoc } from '../store/collections';

export const briefOf = (round: RoundDoc): RoundBrief => ({
  roundId: round._id,
  title: round.title,
  state: round.state,
  mode: round.mode,
  closesAt: round.closesAt,
});

/** Names the scrutineer's place a seat has in a round: A opens first. */
export function placeOf(round: RoundDoc, seatId: string): 'A' | 'B' | null {
  const at = round.scrutineers.findIndex((one) => one.seatId === seatId);
  return at === 0 ? 'A' : at === 1 ? 'B' : null;
}

/** Shows a round to one of its members; `slots` are the box's numbers and hashes. */
export function viewOfRound(
  round: RoundDoc,
  slots: readonly Pick<SlotDoc, 'no' | 'seq' | 'hash'>[],
  seat: PersonSeat,
  now: string,
): RoundView {
  const entry = round.roster.find((voter) => voter.seatId === seat.seatId);
  const slot = slots.find(({ no }) => no === entry?.no);
  const next = nextByClock(round, DISPUTE_HOURS);
  return {
    ...briefOf(round),
    collectiveId: round.collectiveId,
    nonce: round.nonce,
    scale: round.scale,
    kMin: round.kMin,
    helpAsked: round.helpAsked,
    minutes: round.minutes,
    graceHours: round.graceHours,
    voteId: round.voteId,
    roll: round.roll,
    roster: round.roster,
    absent: round.absent,
    scrutineers: round.scrutineers,
    ackKey: round.ackKey,
    dropped: slots.length,
    own: entry ? { no: entry.no, seq: slot?.seq ?? 0, hash: slot?.hash ?? null } : null,
    closedEarlyAt: round.closedEarlyAt,
    next: next && { ...next, due: next.from <= now },
    frozen: round.frozen,
    mix: round.mix,
    boardParts: round.boardParts,
    boardAt: round.boardAt,
    withheld: round.withheld,
    disputes: round.disputes.map((one) => ({ ...one, name: round.roster[one.no - 1]?.name ?? '' })),
    disputeAnswer: round.disputeAnswer,
    countedBy: round.countedBy,
    voidReason: round.voidReason,
    rerunOf: round.rerunOf,
    mine: { leader: seat.leader, role: placeOf(round, seat.seatId) },
  };
}
