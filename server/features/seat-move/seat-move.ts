import type { SeatMoveView } from '../../../core/contract/seat-move';
import { accept, refuse } from '../../../core/contract/result';
import { printCode } from '../../../core/domain/invitation';
import { MOVE_CODE_MINUTES, MOVE_DAYS } from '../../../core/domain/seat-move';
import { todoFor, todoIdOf } from '../../notifications/todos';
import { seatIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { daysLater } from '../../rpc/instants';
import type { SeatMoveDoc } from '../../store/collections';
import { accountAddress, hashId, seatCodeIdOf } from '../../store/ids';
import { SEATS_MAX } from '../collective/queries';
import { confirmJoinByMove, endMove, givePictures, giveSeat, logSeat } from './commands';
import { ownerOfSeat } from './queries';

const MOVES_SHOWN = 50;
const LOG_SHOWN = 100;
const CODES_READ = 20;

const viewOfMove = ({
  _id,
  readyAt,
  joinId: _join,
  holder: _holder,
  ...move
}: SeatMoveDoc): SeatMoveView => ({
  ...move,
  seatId: _id,
  agreed: readyAt !== null,
});

export const seatMoveHandlers: Handlers<
  | 'seatMove.issueCode'
  | 'seatMove.take'
  | 'seatMove.begin'
  | 'seatMove.answer'
  | 'seatMove.object'
  | 'seatMove.cancel'
  | 'seatMove.list'
  | 'seatMove.mine'
> = {
  'seatMove.issueCode': async ({ tx, outside, now, random, openid }, input, { collectiveId, seat }) => {
    if (input.seatId !== seat.seatId) return refuse('not-found');
    const { seatId } = seat;
    const before = await outside.find('seatCodes', { seatId }, { limit: CODES_READ });
    for (const { _id, card } of before) if (!card) await tx.remove('seatCodes', _id);
    const code = printCode(random(64));
    const expiresAt = new Date(Date.parse(now) + MOVE_CODE_MINUTES * 60_000).toISOString();
    const { collectiveName, name } = seat;
    const holder = accountAddress(openid);
    await tx.add('seatCodes', [
      { _id: seatCodeIdOf(code), collectiveId, collectiveName, seatId, name, holder, expiresAt },
    ]);
    return accept({ code, expiresAt });
  },

  'seatMove.take': async ({ tx, outside, now, openid, person }, input) => {
    const codeId = seatCodeIdOf(input.code);
    const issued = await tx.get('seatCodes', codeId);
    const seat = issued && now < issued.expiresAt ? await tx.get('seats', issued.seatId) : null;
    // A seat that was vacated or moved since is not the issuer's any more.
    const stands = issued?.claim
      ? seat?.openid === null && seat.restoredAt !== undefined && seat.state === 'active'
      : seat?.openid != null && accountAddress(seat.openid) === issued?.holder;
    if (!issued || !seat || !stands) return refuse('invitation-invalid');
    const { collectiveId } = seat;
    if (seatIn(person, collectiveId) || person.seats.length >= SEATS_MAX) return refuse('already-seated');
    await tx.remove('seatCodes', codeId);
    const move = await tx.get('seatMoves', seat._id);
    if (move) await endMove(tx, move);
    await giveSeat(tx, seat, { openid, collectiveName: issued.collectiveName, now });
    if (issued.claim) await givePictures(tx, outside, { seat, openid });
    // The new account may have asked to join before.
    const joinId = hashId('join', collectiveId, openid);
    const join = await tx.get('joins', joinId);
    if (join?.state === 'waiting') await confirmJoinByMove(tx, join, seat._id);
    await logSeat(tx, seat, { event: issued.claim ? 'claimed' : 'movedByCode', at: now, by: seat.name });
    return accept({ collectiveId, seatId: seat._id });
  },

  'seatMove.begin': async ({ tx, now }, input, { collectiveId, seat }) => {
    const join = await tx.get('joins', input.joinId);
    const line = await tx.get('seats', input.seatId);
    const collective = await tx.get('collectives', collectiveId);
    const witness = await tx.get('seats', input.witnessSeatId);
    if (!collective || !join || join.collectiveId !== collectiveId) return refuse('not-found');
    if (!line || line.collectiveId !== collectiveId || line.kind !== 'member') return refuse('not-found');
    if (join.state !== 'waiting') return refuse('join-decided');
    if (line.leader) return refuse('leader-must-stay');
    const holder = ownerOfSeat(line);
    // The account itself, and a line that nobody has used, need no move.
    if (line.state !== 'active' || holder === null || holder === accountAddress(join.openid))
      return refuse('not-found');
    if ((await tx.get('seatMoves', line._id)) || join.moveSeatId !== undefined) return refuse('move-running');
    const fits =
      witness?.collectiveId === collectiveId &&
      witness.kind === 'member' &&
      witness.state === 'active' &&
      witness.openid !== null &&
      !witness.leader &&
      witness._id !== line._id;
    if (!fits) return refuse('witness-unfit');
    const dueAt = daysLater(now, MOVE_DAYS);
    await tx.put('seatMoves', {
      ...{ _id: line._id, collectiveId, collectiveName: collective.name, name: line.name },
      ...{ joinId: join._id, holder, witnessSeatId: witness._id, witnessName: witness.name },
      ...{ askedAt: now, dueAt, readyAt: null },
    });
    await tx.put('joins', { ...join, moveSeatId: line._id });
    const about = { collectiveId, at: now, name: line.name, title: collective.name };
    await tx.put('todos', todoFor('objectMove', line._id, holder, about));
    await tx.put('todos', todoFor('witnessMove', line._id, witness._id, about));
    await logSeat(tx, line, { event: 'moveAsked', at: now, by: seat.name, witness: witness.name });
    return accept({ dueAt });
  },

  'seatMove.answer': async ({ tx, now }, input, { collectiveId, seat }) => {
    const move = await tx.get('seatMoves', input.seatId);
    if (move?.collectiveId !== collectiveId || move.witnessSeatId !== seat.seatId || move.readyAt !== null)
      return refuse('move-gone');
    // A member who leads by now is no second person besides the 号长.
    if (input.agree && seat.leader) return refuse('move-gone');
    const event = { at: now, by: seat.name, witness: move.witnessName };
    if (!input.agree) {
      await endMove(tx, move);
      await logSeat(tx, move, { ...event, event: 'moveDeclined' });
      return accept({ seatId: move._id });
    }
    await tx.put('seatMoves', { ...move, readyAt: now > move.dueAt ? now : move.dueAt });
    await tx.remove('todos', todoIdOf('witnessMove', move._id, move.witnessSeatId));
    await logSeat(tx, move, { ...event, event: 'moveWitnessed' });
    return accept({ seatId: move._id });
  },

  'seatMove.object': async ({ tx, now, openid }, input) => {
    const move = await tx.get('seatMoves', input.seatId);
    if (move?.holder !== accountAddress(openid)) return refuse('move-gone');
    await endMove(tx, move);
    await logSeat(tx, move, { event: 'moveObjected', at: now, by: move.name, witness: move.witnessName });
    return accept({ seatId: move._id });
  },

  'seatMove.cancel': async ({ tx, now }, input, { collectiveId, seat }) => {
    const move = await tx.get('seatMoves', input.seatId);
    if (move?.collectiveId !== collectiveId) return refuse('move-gone');
    await endMove(tx, move);
    await logSeat(tx, move, { event: 'moveCancelled', at: now, by: seat.name, witness: move.witnessName });
    return accept({ seatId: move._id });
  },

  'seatMove.list': async ({ db }, _input, { collectiveId }) => {
    const [moves, log] = await Promise.all([
      db.find('seatMoves', { collectiveId }, { order: ['askedAt', 'asc'], limit: MOVES_SHOWN }),
      db.find('seatLogs', { collectiveId }, { order: ['at', 'desc'], limit: LOG_SHOWN }),
    ]);
    return accept({
      moves: moves.map(viewOfMove),
      log: log.map(({ _id, at, event, name, by, witness, reason }) => ({
        ...{ id: _id, at, event, name, by },
        ...(witness === undefined ? {} : { witness }),
        ...(reason === undefined ? {} : { reason }),
      })),
    });
  },

  'seatMove.mine': async ({ db, openid }) => {
    const moves = await db.find('seatMoves', { holder: accountAddress(openid) }, { limit: MOVES_SHOWN });
    return accept({ moves: moves.map(viewOfMove) });
  },
};
