import type { WriteContext } from '../../rpc/context';
import { notifyCompanions } from '../../notifications/losses';
import { todoIdOf } from '../../notifications/todos';
import { accountAddress, cardIdOf, leaderOffice } from '../../store/ids';
import type { CollectiveDoc, SeatDoc } from '../../store/collections';
import { withoutSeat } from '../../store/without-seat';
import { removeEntriesOfSeat, setDeparted } from '../wall/commands';
import { hideShowcase } from '../showcase/commands';
import { dropPortrait } from '../portrait/commands';

export type Tx = WriteContext['tx'];

/** A collective without a pending offer of the leadership; its todos are removed. */
export async function withoutOffer(tx: Tx, doc: CollectiveDoc): Promise<CollectiveDoc> {
  const { handOver, ...rest } = doc;
  if (!handOver) return doc;
  await tx.remove('todos', todoIdOf('acceptHandOver', doc._id, handOver.seatId));
  await tx.remove('todos', todoIdOf('handOverDeclined', doc._id, leaderOffice(doc._id)));
  return rest;
}

/** Hides a seat and its card and releases the person; nothing is deleted. */
export async function vacate(tx: Tx, seat: SeatDoc, collective: CollectiveDoc, now: string): Promise<void> {
  if (seat.openid !== null) {
    const person = await tx.get('people', seat.openid);
    if (person) await tx.put('people', withoutSeat(person, seat._id, now));
  }
  await dropPortrait(tx, seat, now);
  await tx.put('seats', {
    ...seat,
    state: 'left',
    openid: null,
    ...(seat.openid === null ? {} : { holder: accountAddress(seat.openid), holderSince: now }),
    leftAt: now,
    version: seat.version + 1,
    portrait: null,
  });
  const card = seat.kind === 'member' && (await tx.get('cards', cardIdOf(seat._id, collective.cycle.label)));
  if (card) await notifyCompanions(tx, card, card.bonds, { at: now, title: collective.name });
  await setHidden(tx, seat, collective, true);
  await removeEntriesOfSeat(tx, collective._id, seat._id, now);
  await setDeparted(tx, collective._id, seat._id, true);
  if (seat.kind !== 'member') return;
  // Nobody else can answer an offer of the leadership.
  const isOffered = collective.handOver?.seatId === seat._id;
  const doc = isOffered ? await withoutOffer(tx, collective) : collective;
  await tx.put('collectives', { ...doc, activeMembers: collective.activeMembers - 1 });
}

export async function seatAndCollective(tx: Tx, collectiveId: string, seatId: string) {
  const seat = await tx.get('seats', seatId);
  const collective = await tx.get('collectives', collectiveId);
  return seat && collective && seat.collectiveId === collectiveId ? { seat, collective } : null;
}

export async function setHidden(
  tx: Tx,
  seat: SeatDoc,
  collective: CollectiveDoc,
  hidden: boolean,
): Promise<void> {
  if (seat.kind !== 'member' || seat.cardState === 'none') return;
  for (const { label } of [...(collective.cycles ?? []), collective.cycle]) {
    const card = await tx.get('cards', cardIdOf(seat._id, label));
    if (!card) continue;
    await tx.put('cards', { ...card, hidden });
    await hideShowcase(tx, card._id, hidden);
  }
}
