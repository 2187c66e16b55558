import { seatIn } from '../../rpc/context';
import type { SeatMoveDoc } from '../../store/collections';
import type { Snapshot, Store, Transaction } from '../../store/store';
import { SEATS_MAX } from '../collective/queries';
import { dropPortrait } from '../portrait/commands';
import { confirmJoinByMove, endCardCode, endMove, giveSeat, logSeat, removePrivateWords } from './commands';
import { ownerOfSeat } from './queries';

/** Limits the work of a tick; the rest is due at the next. */
const MOVES_PER_TICK = 20;
const CODES_PER_TICK = 100;

/** Moves the seats whose notice is over and removes codes that have expired. */
export async function sweepMoves(store: Store, now: string): Promise<void> {
  const due = await store.find(
    'seatMoves',
    { readyAt: { below: `${now}~` } },
    { order: ['readyAt', 'asc'], limit: MOVES_PER_TICK },
  );
  for (const move of due)
    await store.transact(
      async (tx) => {
        const latest = await tx.get('seatMoves', move._id);
        if (latest && latest.readyAt === move.readyAt) await finish(tx, store, latest, now);
      },
      () => true,
    );
  const expired = await store.find(
    'seatCodes',
    { expiresAt: { below: now } },
    { order: ['expiresAt', 'asc'], limit: CODES_PER_TICK },
  );
  if (expired.length > 0)
    await store.transact(
      async (tx) => {
        for (const code of expired) await endCardCode(tx, code);
      },
      () => true,
    );
}

async function finish(tx: Transaction, outside: Snapshot, move: SeatMoveDoc, now: string): Promise<void> {
  const seat = await tx.get('seats', move._id);
  const join = await tx.get('joins', move.joinId);
  const person = join && (await tx.get('people', join.openid));
  const seated = person && (seatIn(person, move.collectiveId) !== null || person.seats.length >= SEATS_MAX);
  await endMove(tx, move);
  const stands =
    seat?.state === 'active' &&
    !seat.leader &&
    ownerOfSeat(seat) === move.holder &&
    join?.state === 'waiting' &&
    !seated;
  const event = { at: now, by: '', witness: move.witnessName };
  if (!stands) return logSeat(tx, move, { ...event, event: 'moveLapsed' });
  await removePrivateWords(tx, outside, move);
  // The picture of a face is shown with its owner's consent only.
  await dropPortrait(tx, seat, now);
  const { collectiveName } = move;
  await giveSeat(tx, { ...seat, portrait: null }, { openid: join.openid, collectiveName, now });
  await confirmJoinByMove(tx, join, seat._id);
  await logSeat(tx, move, { ...event, event: 'movedByWitness' });
}
