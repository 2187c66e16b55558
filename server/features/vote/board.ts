import { accept, refuse } from '../../../core/contract/result';
import { CHECKED_PIECES } from '../../../core/domain/stage';
import { afterEvent } from '../../../core/domain/vote-state';
import { isReport, mostReports } from '../../../core/voting/board-check';
import { frozenHash } from '../../../core/voting/box';
import { isSigned } from '../../../core/voting/keys';
import { mixBytes } from '../../../core/voting/mix';
import type { Handlers } from '../../rpc/handler';
import type { VoteDoc, VoteRosterEntry } from '../../store/collections';
import { leaderOffice } from '../../store/ids';
import type { Snapshot } from '../../store/store';
import { openerOf } from './advance';
import { checkBoard, isCellInvalid } from './check-board';
import { claimOf } from './check-claim';
import { putPiece, readPieces, readAllPieces } from './pieces';
import { scrutineerRole } from './vote-view';
import { addVoteTodos, removeVoteTodos, announceResult } from './vote-todos';

export const boardHandlers: Handlers<
  'mix.stage' | 'mix.deliver' | 'mix.read' | 'board.stage' | 'board.deliver' | 'board.read' | 'board.check'
> = {
  'mix.stage': async ({ tx }, input, { vote, seat }) => {
    if (!isTurnOf(vote, seat.seatId, 'A') || vote.voteId === null) return refuse('vote-state');
    await putPiece(tx, 'mixPieces', vote.voteId, input);
    return accept(null);
  },

  'mix.deliver': async ({ tx, now }, input, { vote, seat }) => {
    const state = afterEvent(vote.state, 'deliverMix');
    if (!isTurnOf(vote, seat.seatId, 'A') || !state || vote.voteId === null || !vote.frozen)
      return refuse('vote-state');
    const { inHash, outHash, rate, comment, sig } = input;
    const key = vote.roster.find((voter) => voter.seatId === seat.seatId)?.identityKey ?? '';
    const signed = isSigned(key, mixBytes(vote.voteId, inHash, outHash), sig);
    if (!signed || inHash !== frozenHash(vote.frozen)) return refuse('opening-refused');
    const next: VoteDoc = { ...vote, state, mix: { inHash, outHash, rate, comment, sig } };
    await tx.put('rounds', next);
    await removeVoteTodos(tx, vote._id, 'openBox', [seat.seatId]);
    await addVoteTodos(tx, next, 'openBox', openerOf(next, 1), now);
    return accept(null);
  },

  'mix.read': async ({ db }, input, { vote, seat }) => {
    if (!isTurnOf(vote, seat.seatId, 'B') || vote.voteId === null || !vote.mix) return refuse('vote-state');
    const count = vote.mix.rate + vote.mix.comment;
    return accept(await readPieces(db, 'mixPieces', vote.voteId, input.from, count));
  },

  'board.stage': async ({ tx }, input, { vote, seat }) => {
    if (!isTurnOf(vote, seat.seatId, 'B') || vote.voteId === null) return refuse('vote-state');
    await putPiece(tx, 'boardPieces', vote.voteId, input);
    return accept(null);
  },

  'board.deliver': async ({ tx, outside, now }, input, { vote, seat }) => {
    const state = afterEvent(vote.state, 'deliverBoard');
    if (!isTurnOf(vote, seat.seatId, 'B') || !state || vote.voteId === null) return refuse('vote-state');
    // For a larger board the scrutineer's own sums are stored and marked as such.
    const isChecked = input.parts <= CHECKED_PIECES;
    const counted = isChecked
      ? checkBoard(await readAllPieces(outside, 'boardPieces', vote.voteId, input.parts), vote)
      : claimOf(input.claim, vote);
    if (!counted) return refuse('opening-refused');
    const countedBy = isChecked ? ('server' as const) : ('scrutineer' as const);
    await tx.put('rounds', { ...vote, ...counted, countedBy, state, boardParts: input.parts, boardAt: now });
    await removeVoteTodos(tx, vote._id, 'openBox', [seat.seatId]);
    await announceResult(tx, vote, now);
    return accept(null);
  },

  'board.read': async ({ db }, input, { vote }) =>
    accept(
      vote.boardParts === 0 || vote.voteId === null
        ? { texts: [], next: null }
        : await readPieces(db, 'boardPieces', vote.voteId, input.from, vote.boardParts),
    ),

  'board.check': async ({ tx, outside, now }, { report, fault }, { vote, seat }) => {
    const { check, voteId } = vote;
    if (vote.state !== 'board' || !check || voteId === null) return refuse('vote-state');
    if (vote.disputeAnswer?.answer === 'rerun') return refuse('vote-state');
    const voter = vote.roster.find(({ seatId }) => seatId === seat.seatId);
    if (!voter) return refuse('not-on-roster');
    if (!report && fault === null) return accept(check);
    // The word of the scrutineer who delivered the board adds nothing.
    if (scrutineerRole(vote, seat.seatId) === 'B') return refuse('opening-refused');
    const next =
      fault === null
        ? report && addReport(check, voteId, voter, report)
        : await addFault(outside, vote, voter.no, fault);
    if (!next) return refuse(fault === null ? 'opening-refused' : 'dispute-unfounded');
    if (next === check) return accept(check);
    const isAccused = next.faults.length > check.faults.length;
    // As with a dispute, an earlier answer does not hold against what is found later.
    const changed = { ...vote, check: next, ...(isAccused ? { disputeAnswer: null } : {}) };
    await tx.put('rounds', changed);
    if (isAccused) await addVoteTodos(tx, changed, 'answerDispute', [leaderOffice(vote.collectiveId)], now);
    return accept(next);
  },
};

function isTurnOf(vote: VoteDoc, seatId: string, role: 'A' | 'B'): boolean {
  return vote.state === (role === 'A' ? 'openingA' : 'openingB') && scrutineerRole(vote, seatId) === role;
}

type BoardCheck = NonNullable<VoteDoc['check']>;

/** Adds a report; the same state when the part is reported already, null when the report is not valid. */
function addReport(
  check: BoardCheck,
  voteId: string,
  { no, identityKey }: VoteRosterEntry,
  report: { readonly part: number; readonly sig: string },
): BoardCheck | null {
  const { reports, parts } = check;
  const own = reports.filter((one) => one.no === no).length;
  if (!isReport(identityKey, { ...check, voteId }, { ...report, no })) return null;
  if (own >= mostReports(parts) || reports.some(({ part }) => part === report.part)) return check;
  return { ...check, reports: [...reports, { ...report, no }] };
}

/** Adds a report of an invalid cell, one a voter; null when the server finds the cell valid. */
async function addFault(
  outside: Snapshot,
  vote: VoteDoc,
  no: number,
  at: number,
): Promise<BoardCheck | null> {
  const { check, boardParts, voteId } = vote;
  if (!check || voteId === null || at >= check.cells) return null;
  if (check.faults.some((one) => one.no === no || (one.at === at && one.proven))) return check;
  const proven =
    boardParts <= CHECKED_PIECES &&
    isCellInvalid(await readAllPieces(outside, 'boardPieces', voteId, boardParts), at);
  // A board too large for the server is examined by people.
  if (!proven && boardParts <= CHECKED_PIECES) return null;
  return { ...check, faults: [...check.faults, { at, no, proven }] };
}
