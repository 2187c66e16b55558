import { accept, refuse } from '../../../core/contract/result';
import { addNews } from '../../notifications/news';
import { todoFor } from '../../notifications/todos';
import type { WriteContext } from '../../rpc/context';
import { seatIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { PersonSeat } from '../../store/collections';
import { activeMembers } from '../../store/active-seats';
import { leaderOffice } from '../../store/ids';
import { runningVoteOf } from '../../store/running-vote';
import { isUnderway } from '../organisation/commands';
import { vacate, withoutOffer } from '../roster/commands';

/** Sorts after every instant. */
const NEVER = '9999-12-31T00:00:00.000Z';

const withLeader = (seats: PersonSeat[], collectiveId: string, leader: boolean): PersonSeat[] =>
  seats.map((held) => (held.collectiveId === collectiveId ? { ...held, leader } : held));

/** A 号长 cannot open a box, so a scrutineer of a running vote cannot become one. */
const opensBox = async (tx: WriteContext['tx'], collectiveId: string, seatId: string): Promise<boolean> =>
  (await runningVoteOf(tx, collectiveId))?.scrutineers.some((one) => one.seatId === seatId) ?? false;

export const leadershipHandlers: Handlers<
  | 'collective.handOver'
  | 'collective.acceptHandOver'
  | 'collective.declineHandOver'
  | 'collective.cancelHandOver'
  | 'collective.dissolve'
> = {
  'collective.handOver': async ({ tx, now }, input, { collectiveId, seat }) => {
    const doc = await tx.get('collectives', collectiveId);
    const successor = await tx.get('seats', input.seatId);
    if (!doc || !successor || successor.collectiveId !== collectiveId || successor.kind !== 'member')
      return refuse('not-found');
    if (successor._id === seat.seatId || successor.state !== 'active' || successor.openid === null)
      return refuse('seat-taken');
    if (await opensBox(tx, collectiveId, successor._id)) return refuse('vote-running');
    const free = await withoutOffer(tx, doc);
    const handOver = { seatId: successor._id, name: successor.name, declined: false };
    await tx.put('collectives', { ...free, handOver, version: doc.version + 1 });
    const todo = { collectiveId, at: now, name: doc.leaderName, title: doc.name };
    await tx.put('todos', todoFor('acceptHandOver', collectiveId, successor._id, todo));
    return accept({ leaderSeatId: doc.leaderSeatId, leaderName: doc.leaderName });
  },

  'collective.acceptHandOver': async ({ tx, now, outside, person }, _input, { collectiveId, seat }) => {
    const doc = await tx.get('collectives', collectiveId);
    if (!doc) return refuse('not-found');
    if (doc.handOver?.seatId !== seat.seatId || doc.handOver.declined) return refuse('hand-over-gone');
    if (await opensBox(tx, collectiveId, seat.seatId)) return refuse('vote-running');
    const current = await tx.get('seats', doc.leaderSeatId);
    const successor = await tx.get('seats', seat.seatId);
    if (!current || !successor) return refuse('not-found');
    const formerPerson = current.openid === null ? null : await tx.get('people', current.openid);
    const free = await withoutOffer(tx, doc);
    await tx.put('seats', { ...current, leader: false, version: current.version + 1 });
    await tx.put('seats', { ...successor, leader: true, version: successor.version + 1 });
    if (formerPerson && seatIn(formerPerson, collectiveId))
      await tx.put('people', { ...formerPerson, seats: withLeader(formerPerson.seats, collectiveId, false) });
    await tx.put('people', { ...person, seats: withLeader(person.seats, collectiveId, true) });
    await tx.put('collectives', {
      ...free,
      leaderSeatId: successor._id,
      leaderName: successor.name,
      leaderSince: now,
      version: doc.version + 1,
    });
    const others = (await activeMembers(outside, collectiveId)).filter((one) => one !== successor._id);
    const about = { collectiveId, at: now, name: successor.name, title: '' };
    await addNews(tx, 'newLeader', collectiveId, others, about);
    return accept({ leaderSeatId: successor._id, leaderName: successor.name });
  },

  'collective.declineHandOver': async ({ tx, now }, _input, { collectiveId, seat }) => {
    const doc = await tx.get('collectives', collectiveId);
    if (!doc) return refuse('not-found');
    if (doc.handOver?.seatId !== seat.seatId || doc.handOver.declined) return refuse('hand-over-gone');
    const free = await withoutOffer(tx, doc);
    const handOver = { ...doc.handOver, declined: true };
    await tx.put('collectives', { ...free, handOver, version: doc.version + 1 });
    const todo = { collectiveId, at: now, name: seat.name, title: doc.name };
    await tx.put('todos', todoFor('handOverDeclined', collectiveId, leaderOffice(collectiveId), todo));
    return accept({ collectiveId });
  },

  'collective.cancelHandOver': async ({ tx }, _input, { collectiveId }) => {
    const doc = await tx.get('collectives', collectiveId);
    if (!doc) return refuse('not-found');
    if (doc.handOver)
      await tx.put('collectives', { ...(await withoutOffer(tx, doc)), version: doc.version + 1 });
    return accept({ collectiveId });
  },

  'collective.dissolve': async ({ tx, outside, now }, input, { collectiveId, seat }) => {
    const doc = await tx.get('collectives', collectiveId);
    const own = await tx.get('seats', seat.seatId);
    if (!doc || !own) return refuse('not-found');
    if (input.name.replace(/\s/g, '') !== doc.name.replace(/\s/g, '')) return refuse('name-differs');
    const seats = await outside.find('seats', { collectiveId, state: 'active' }, { limit: 800 });
    if (seats.some(({ _id, openid }) => _id !== seat.seatId && openid !== null)) return refuse('not-alone');
    if (await isUnderway(tx, doc)) return refuse('application-underway');
    // No reminder is due any more.
    const rhythm = await tx.get('rhythms', collectiveId);
    if (rhythm) await tx.put('rhythms', { ...rhythm, nextDue: NEVER });
    await vacate(tx, { ...own, leader: false }, doc, now);
    const { body: _body, bodyId: _bodyId, districtId: _districtId, ...rest } = await withoutOffer(tx, doc);
    await tx.put('collectives', {
      ...rest,
      activeMembers: rest.activeMembers - 1,
      dissolvedAt: now,
      version: doc.version + 1,
    });
    return accept({ collectiveId });
  },
};
