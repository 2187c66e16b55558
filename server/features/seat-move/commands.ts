import type { SeatEvent } from '../../../core/domain/seat-move';
import { todoIdOf } from '../../notifications/todos';
import { notifyLoss } from '../../notifications/losses';
import { withoutDraft } from '../../store/card-state';
import type { JoinDoc, PersonSeat, SeatCodeDoc, SeatDoc, SeatMoveDoc } from '../../store/collections';
import { accountAddress, hashId, leaderOffice } from '../../store/ids';
import type { Snapshot, Transaction } from '../../store/store';
import { withoutSeat } from '../../store/without-seat';
import { ownerOfSeat } from './queries';

/** Cards and drafts of one collective that are read to find those of one person. */
const DOCS_READ = 1000;

interface LoggedEvent {
  readonly event: SeatEvent;
  readonly at: string;
  /** Who did it; empty where the clock did. */
  readonly by: string;
  readonly witness?: string;
  readonly reason?: string;
}

/** Adds a line to the log of the collective, which all members read. */
export const logSeat = (
  tx: Transaction,
  { _id: seatId, collectiveId, name }: Pick<SeatDoc, '_id' | 'collectiveId' | 'name'>,
  event: LoggedEvent,
): Promise<void> =>
  tx.put('seatLogs', {
    _id: hashId('seat-log', seatId, event.event, event.at),
    collectiveId,
    seatId,
    name,
    ...event,
  });

/** Says whether an account may be given a free seat without a move. */
export const isFreeFor = (seat: SeatDoc, openid: string): boolean => {
  const owner = ownerOfSeat(seat);
  return seat.openid === null && (owner === null || owner === accountAddress(openid));
};

/** Ends a pending move: its todos, its mark on the request to join, and the move itself. */
export async function endMove(tx: Transaction, move: SeatMoveDoc): Promise<void> {
  await tx.remove('todos', todoIdOf('objectMove', move._id, move.holder));
  await tx.remove('todos', todoIdOf('witnessMove', move._id, move.witnessSeatId));
  const join = await tx.get('joins', move.joinId);
  if (join?.moveSeatId !== undefined) {
    const { moveSeatId: _ended, ...rest } = join;
    await tx.put('joins', rest);
  }
  await tx.remove('seatMoves', move._id);
}

/** Ends a code of growth cards with the questions about the words on them. */
export async function endCardCode(tx: Transaction, { _id, seatId, asked = [] }: SeatCodeDoc): Promise<void> {
  for (const to of asked) await tx.remove('todos', todoIdOf('agreeWords', seatId, to));
  await tx.remove('seatCodes', _id);
}

/** Confirms the request to join of the account that got the seat; it cannot be undone, since the seat was moved. */
export async function confirmJoinByMove(tx: Transaction, join: JoinDoc, seatId: string): Promise<void> {
  const { moveSeatId: _ended, confirmedAt: _before, ...rest } = join;
  await tx.put('joins', { ...rest, matchedSeatId: seatId, state: 'confirmed' });
  await tx.remove('todos', todoIdOf('confirmJoin', join._id, leaderOffice(join.collectiveId)));
}

/** Ends the move of a declined request to join. */
export async function cancelMoveOf(
  tx: Transaction,
  join: { readonly moveSeatId?: string },
  { by, at }: { by: string; at: string },
): Promise<void> {
  const move = join.moveSeatId === undefined ? null : await tx.get('seatMoves', join.moveSeatId);
  if (!move) return;
  await endMove(tx, move);
  await logSeat(tx, move, { event: 'moveCancelled', at, by, witness: move.witnessName });
}

/**
 * Gives a seat to another account. The old one loses it, and the voting keys, which lie on the old device, are void; a
 * running vote names the voters concerned.
 */
export async function giveSeat(
  tx: Transaction,
  seat: SeatDoc,
  to: { readonly openid: string; readonly collectiveName: string; readonly now: string },
): Promise<void> {
  const former = seat.openid === null ? null : await tx.get('people', seat.openid);
  const before = former?.seats.find((held) => held.seatId === seat._id);
  if (former) await tx.put('people', withoutSeat(former, seat._id, to.now));
  const { collectiveId } = seat;
  const about = { collectiveId, at: to.now, name: '', title: to.collectiveName };
  await notifyLoss(tx, seat.openid, ['seatMoved', seat._id], about);
  const person = (await tx.get('people', to.openid)) ?? { _id: to.openid, seats: [] };
  const held: PersonSeat = before ?? {
    collectiveId,
    collectiveName: to.collectiveName,
    seatId: seat._id,
    name: seat.name,
    kind: seat.kind,
    leader: seat.leader,
  };
  await tx.put('people', { ...person, seats: [...person.seats, held] });
  const { holder: _holder, holderSince: _since, restoredAt, ...rest } = seat;
  // Nobody held the seat of a restored collective before: nothing of theirs is void.
  const moved = restoredAt === undefined ? { movedAt: to.now } : {};
  await tx.put('seats', { ...rest, ...moved, openid: to.openid, version: seat.version + 1 });
  await tx.remove('voteKeys', seat._id);
}

/** Gives the pictures of a restored seat to its person's account, with which they are erased. */
export async function givePictures(
  tx: Transaction,
  outside: Snapshot,
  { seat, openid }: { readonly seat: Pick<SeatDoc, '_id' | 'collectiveId'>; readonly openid: string },
): Promise<void> {
  const { _id: seatId, collectiveId } = seat;
  const found = await outside.find('pictures', { collectiveId, seatId }, { limit: DOCS_READ });
  for (const picture of found) if (picture.openid === '') await tx.put('pictures', { ...picture, openid });
}

/** Words that nobody but their author has read never move without the author's own word. */
export async function removePrivateWords(
  tx: Transaction,
  outside: Snapshot,
  { _id: seatId, collectiveId }: Pick<SeatDoc, '_id' | 'collectiveId'>,
): Promise<void> {
  const cards = await outside.find('cards', { collectiveId, seatId }, { limit: DOCS_READ, fields: ['_id'] });
  for (const { _id } of cards) {
    const card = await tx.get('cards', _id);
    if (card?.draft) await tx.put('cards', { ...withoutDraft(card), version: card.version + 1 });
  }
  const notes = await outside.find('nodeNotes', { seatId }, { limit: DOCS_READ, fields: ['_id'] });
  for (const { _id } of notes) await tx.remove('nodeNotes', _id);
  const drafts = await outside.find('deeds', { collectiveId, kind: 'innovation', state: 'draft' } as never, {
    limit: DOCS_READ,
  });
  for (const found of drafts) {
    const draft = await tx.get('deeds', found._id);
    const own = draft?.kind === 'innovation' && draft.state === 'draft';
    if (own && draft.authors.every((author) => author.seatId === seatId)) await tx.remove('deeds', draft._id);
  }
}
