import { accept, refuse } from '../../../core/contract/result';
import { DISSOLVED_DAYS } from '../../../core/domain/account';
import { nextDue } from '../../../core/domain/rhythm';
import { daysLater } from '../../rpc/instants';
import { SEATS_MAX } from '../collective/queries';
import { setDeparted } from '../wall/commands';
import { todoFor } from '../../notifications/todos';
import type { Handlers } from '../../rpc/handler';
import { leaderOffice } from '../../store/ids';
import { isUnderway } from '../organisation/commands';
import { setHidden, vacate, withoutOffer } from '../roster/commands';
import { changeLeader, mayLead, opensBox } from './commands';

/** Sorts after every instant. */
const NEVER = '9999-12-31T00:00:00.000Z';

export const leadershipHandlers: Handlers<
  | 'collective.handOver'
  | 'collective.acceptHandOver'
  | 'collective.declineHandOver'
  | 'collective.cancelHandOver'
  | 'collective.dissolve'
  | 'collective.revive'
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

  'collective.acceptHandOver': async ({ tx, now, outside }, _input, { collectiveId, seat }) => {
    const doc = await tx.get('collectives', collectiveId);
    const successor = await tx.get('seats', seat.seatId);
    if (!doc || !successor) return refuse('not-found');
    if (doc.handOver?.seatId !== seat.seatId || doc.handOver.declined || !mayLead(doc, successor))
      return refuse('hand-over-gone');
    if (await opensBox(tx, collectiveId, seat.seatId)) return refuse('vote-running');
    await changeLeader(tx, outside, doc, { successor, now });
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
    const goneAt = daysLater(now, DISSOLVED_DAYS);
    // No reminder is due any more.
    const rhythm = await tx.get('rhythms', collectiveId);
    if (rhythm) await tx.put('rhythms', { ...rhythm, nextDue: NEVER });
    await vacate(tx, { ...own, leader: false }, doc, now);
    const { body: _body, bodyId: _bodyId, districtId: _districtId, ...rest } = await withoutOffer(tx, doc);
    await tx.put('collectives', {
      ...rest,
      activeMembers: rest.activeMembers - 1,
      dissolvedAt: now,
      goneAt,
      version: doc.version + 1,
    });
    const person = own.openid === null ? null : await tx.get('people', own.openid);
    if (person) {
      const dissolved = [...(person.dissolved ?? []), { collectiveId, name: doc.name, goneAt }];
      await tx.put('people', { ...person, dissolved });
    }
    return accept({ collectiveId });
  },

  'collective.revive': async ({ tx, now, openid, person }, { collectiveId }) => {
    const mine = person.dissolved?.some((one) => one.collectiveId === collectiveId) ?? false;
    const doc = mine ? await tx.get('collectives', collectiveId) : null;
    const seat = doc && (await tx.get('seats', doc.leaderSeatId));
    if (!doc || !seat || doc.dissolvedAt === undefined) return refuse('not-found');
    if (person.seats.length >= SEATS_MAX) return refuse('collective-limit');
    const { dissolvedAt: _at, goneAt: _gone, ...open } = doc;
    await tx.put('collectives', {
      ...open,
      activeMembers: open.activeMembers + 1,
      version: doc.version + 1,
    });
    const { holder: _holder, holderSince: _since, ...held } = seat;
    const back = { ...held, openid, state: 'active' as const, leader: true, leftAt: null };
    await tx.put('seats', { ...back, version: seat.version + 1 });
    await setHidden(tx, back, doc, false);
    await setDeparted(tx, collectiveId, seat._id, false);
    const { dissolved = [], ...rest } = person;
    await tx.put('people', {
      ...rest,
      dissolved: dissolved.filter((one) => one.collectiveId !== collectiveId),
      seats: [
        ...person.seats,
        {
          ...{ collectiveId, collectiveName: doc.name, seatId: seat._id, name: seat.name },
          ...{ kind: 'member', leader: true },
        },
      ],
    });
    const rhythm = await tx.get('rhythms', collectiveId);
    if (rhythm) await tx.put('rhythms', { ...rhythm, doneUntil: now, nextDue: nextDue(now, rhythm.plan) });
    return accept({ collectiveId });
  },
};
