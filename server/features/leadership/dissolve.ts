import { isFreeFor } from '../seat-move/commands';
import { SEATS_MAX } from '../collective/queries';
import { seatIn } from '../../rpc/context';
import type { CollectiveDoc, PersonDoc, SeatDoc } from '../../store/collections';
import { accountAddress } from '../../store/ids';
import type { Store, Transaction } from '../../store/store';
import { withoutSeat } from '../../store/without-seat';

/** Limits the work of a tick; the rest is due at the next. */
const COLLECTIVES_PER_TICK = 10;
const SEATS_PER_TICK = 60;
const SEATS_READ = 800;

/**
 * Releases the account of a seat of a dissolved collective. Nothing else changes: nobody sees the collective any more,
 * and it comes back as it was.
 */
export async function release(
  tx: Transaction,
  seat: SeatDoc,
  { _id: collectiveId, name, goneAt = '' }: Pick<CollectiveDoc, '_id' | 'name' | 'goneAt'>,
  now: string,
): Promise<void> {
  const { openid, leader } = seat;
  const person = openid === null ? null : await tx.get('people', openid);
  if (openid === null || !person) return;
  const mine = { collectiveId, name, goneAt, seatId: seat._id, ...(leader ? {} : { member: true as const }) };
  const others = (person.dissolved ?? []).filter((one) => one.collectiveId !== collectiveId);
  await tx.put('people', { ...withoutSeat(person, seat._id, now), dissolved: [...others, mine] });
  await tx.put('seats', {
    ...{ ...seat, openid: null, state: 'left', leftAt: now, version: seat.version + 1 },
    ...{ holder: accountAddress(openid), holderSince: now },
  });
}

/** Gives a released seat back to its account, where it is still that account's to take. */
export async function takeBack(
  tx: Transaction,
  person: PersonDoc,
  seat: SeatDoc | null,
  { _id: collectiveId, name }: Pick<CollectiveDoc, '_id' | 'name'>,
): Promise<void> {
  const { dissolved = [], ...rest } = person;
  const left = dissolved.filter((one) => one.collectiveId !== collectiveId);
  const own = { ...rest, ...(left.length > 0 ? { dissolved: left } : {}) };
  const fits =
    seat?.state === 'left' &&
    seat.erasedAt === undefined &&
    isFreeFor(seat, person._id) &&
    seatIn(person, collectiveId) === null &&
    person.seats.length < SEATS_MAX;
  if (!fits) return tx.put('people', own);
  const { holder: _holder, holderSince: _since, ...held } = seat;
  await tx.put('seats', {
    ...{ ...held, openid: person._id, state: 'active', leftAt: null, version: seat.version + 1 },
  });
  await tx.put('people', {
    ...own,
    seats: [
      ...person.seats,
      {
        ...{ collectiveId, collectiveName: name, seatId: seat._id, name: seat.name },
        ...{ kind: seat.kind, leader: seat.leader },
      },
    ],
  });
}

/** Releases the members of dissolved collectives, and gives those of revived ones their seats back. */
export async function sweepDissolved(store: Store, now: string): Promise<void> {
  const some = { limit: COLLECTIVES_PER_TICK };
  for (const { _id } of await store.find('collectives', { releasing: true }, some))
    await releaseAll(store, _id, now);
  for (const { _id } of await store.find('collectives', { reviving: true }, some))
    await takeAllBack(store, _id);
}

const always = (): boolean => true;

async function releaseAll(store: Store, collectiveId: string, now: string): Promise<void> {
  const seats = await store.find(
    'seats',
    { collectiveId, state: 'active' },
    { limit: SEATS_READ, fields: ['openid'] },
  );
  const held = seats.filter(({ openid }) => openid !== null);
  for (const { _id } of held.slice(0, SEATS_PER_TICK))
    await store.transact(async (tx) => {
      const doc = await tx.get('collectives', collectiveId);
      const seat = doc?.releasing ? await tx.get('seats', _id) : null;
      if (doc && seat?.state === 'active') await release(tx, seat, doc, now);
    }, always);
  if (held.length > SEATS_PER_TICK) return;
  await store.transact(async (tx) => {
    const { releasing: _done, ...doc } = (await tx.get('collectives', collectiveId)) ?? {};
    if ('_id' in doc) await tx.put('collectives', doc as CollectiveDoc);
  }, always);
}

async function takeAllBack(store: Store, collectiveId: string): Promise<void> {
  const people = await store.find('people', { 'dissolved.collectiveId': collectiveId } as never, {
    limit: SEATS_PER_TICK,
  });
  for (const { _id: openid } of people)
    await store.transact(async (tx) => {
      const doc = await tx.get('collectives', collectiveId);
      const person = doc?.reviving ? await tx.get('people', openid) : null;
      const mine = person?.dissolved?.find((one) => one.collectiveId === collectiveId);
      if (!doc || !person || !mine) return;
      await takeBack(tx, person, mine.seatId === undefined ? null : await tx.get('seats', mine.seatId), doc);
    }, always);
  if (people.length === SEATS_PER_TICK) return;
  await store.transact(async (tx) => {
    const { reviving: _done, ...doc } = (await tx.get('collectives', collectiveId)) ?? {};
    if ('_id' in doc) await tx.put('collectives', doc as CollectiveDoc);
  }, always);
}
