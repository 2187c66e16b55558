import { accept, refuse } from '../../core/contract/result';
import { CHECKED_PIECES } from '../../core/domain/stage';
import { afterEvent } from '../../core/domain/vote-state';
import { frozenHash } from '../../core/voting/box';
import { isSigned } from '../../core/voting/keys';
import { mixBytes } from '../../core/voting/mix';
import type { Handlers } from '../handler';
import type { RoundDoc } from '../store/collections';
import { openerOf } from './advance';
import { checkBoard } from './check-board';
import { claimOf } from './claim';
import { putPiece, readPieces, readWhole } from './pieces';
import { placeOf } from './round-view';
import { askFor, takeBack } from './vote-todo';

export const boardHandlers: Handlers<
  'mix.stage' | 'mix.deliver' | 'mix.read' | 'board.stage' | 'board.deliver' | 'board.read'
> = {
  'mix.stage': async ({ tx }, input, { round, seat }) => {
    if (!isTurnOf(round, seat.seatId, 'A') || round.voteId === null) return refuse('vote-state');
    await putPiece(tx, 'mixPieces', round.voteId, input);
    return accept(null);
  },

  'mix.deliver': async ({ tx, now }, input, { round, seat }) => {
    const state = afterEvent(round.state, 'deliverMix');
    if (!isTurnOf(round, seat.seatId, 'A') || !state || round.voteId === null || !round.frozen)
      return refuse('vote-state');
    const { inHash, outHash, rate, comment, sig } = input;
    const key = round.roster.find((voter) => voter.seatId === seat.seatId)?.identityKey ?? '';
    const signed = isSigned(key, mixBytes(round.voteId, inHash, outHash), sig);
    if (!signed || inHash !== frozenHash(round.frozen)) return refuse('opening-refused');
    const next: RoundDoc = { ...round, state, mix: { inHash, outHash, rate, comment, sig } };
    await tx.put('rounds', next);
    await takeBack(tx, round._id, 'openBox', [seat.seatId]);
    await askFor(tx, next, 'openBox', openerOf(next, 1), now);
    return accept(null);
  },

  'mix.read': async ({ db }, input, { round, seat }) => {
    if (!isTurnOf(round, seat.seatId, 'B') || round.voteId === null || !round.mix)
      return refuse('vote-state');
    const count = round.mix.rate + round.mix.comment;
    return accept(await readPieces(db, 'mixPieces', round.voteId, input.from, count));
  },

  'board.stage': async ({ tx }, input, { round, seat }) => {
    if (!isTurnOf(round, seat.seatId, 'B') || round.voteId === null) return refuse('vote-state');
    await putPiece(tx, 'boardPieces', round.voteId, input);
    return accept(null);
  },

  'board.deliver': async ({ tx, outside, now }, input, { round, seat }) => {
    const state = afterEvent(round.state, 'deliverBoard');
    if (!isTurnOf(round, seat.seatId, 'B') || !state || round.voteId === null) return refuse('vote-state');
    // of a larger board the scrutineer's own sums are shown, and said to be so
    const isChecked = input.parts <= CHECKED_PIECES;
    const counted = isChecked
      ? checkBoard(await readWhole(outside, 'boardPieces', round.voteId, input.parts), round)
      : claimOf(input.claim, round);
    if (!counted) return refuse('opening-refused');
    const countedBy = isChecked ? ('server' as const) : ('scrutineer' as const);
    await tx.put('rounds', { ...round, ...counted, countedBy, state, boardParts: input.parts, boardAt: now });
    await takeBack(tx, round._id, 'openBox', [seat.seatId]);
    return accept(null);
  },

  'board.read': async ({ db }, input, { round }) =>
    accept(
      round.boardParts === 0 || round.voteId === null
        ? { texts: [], next: null }
        : await readPieces(db, 'boardPieces', round.voteId, input.from, round.boardParts),
    ),
};

function isTurnOf(round: RoundDoc, seatId: string, place: 'A' | 'B'): boolean {
  return round.state === (place === 'A' ? 'openingA' : 'openingB') && placeOf(round, seatId) === place;
}
