import { accept, refuse } from '../../../core/contract/result';
import { CHECKED_PIECES } from '../../../core/domain/stage';
import { afterEvent } from '../../../core/domain/vote-state';
import { frozenHash } from '../../../core/voting/box';
import { isSigned } from '../../../core/voting/keys';
import { mixBytes } from '../../../core/voting/mix';
import type { Handlers } from '../../rpc/handler';
import type { VoteDoc } from '../../store/collections';
import { openerOf } from './advance';
import { checkBoard } from './check-board';
import { claimOf } from './check-claim';
import { putPiece, readPieces, readAllPieces } from './pieces';
import { scrutineerRole } from './vote-view';
import { addVoteTodos, removeVoteTodos, announceResult } from './vote-todos';

export const boardHandlers: Handlers<
  'mix.stage' | 'mix.deliver' | 'mix.read' | 'board.stage' | 'board.deliver' | 'board.read'
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
};

function isTurnOf(vote: VoteDoc, seatId: string, role: 'A' | 'B'): boolean {
  return vote.state === (role === 'A' ? 'openingA' : 'openingB') && scrutineerRole(vote, seatId) === role;
}
