import { accept, refuse } from '../../../core/contract/result';
import { DISSOLVED_DAYS } from '../../../core/domain/account';
import { nextDue } from '../../../core/domain/rhythm';
import { daysLater } from '../../rpc/instants';
import { SEATS_MAX } from '../collective/queries';
import { todoFor } from '../../notifications/todos';
import type { Handlers } from '../../rpc/handler';
import { leaderOffice } from '../../store/ids';
import type { CollectiveBody } from '../../store/review-collections';
import { runningVoteOf } from '../../store/running-vote';
import type { Transaction } from '../../store/store';
import { isUnderway, noteChange, withBody } from '../organisation/commands';
import { withoutOffer } from '../roster/commands';
import { logSeat } from '../seat-move/commands';
import { changeLeader, mayLead, opensBox } from './commands';
import { release, takeBack } from './dissolve';

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
    const others = seats.some(({ _id, openid }) => _id !== seat.seatId && openid !== null);
    if (others && input.withMembers === undefined) return refuse('not-alone');
    if (await isUnderway(tx, doc)) return refuse('application-underway');
    if (await runningVoteOf(outside, collectiveId)) return refuse('vote-running');
    // Whoever others want to replace does not take the collective away from them.
    if (await tx.get('rescues', collectiveId)) return refuse('rescue-running');
    const goneAt = daysLater(now, DISSOLVED_DAYS);
    // No reminder is due any more.
    const rhythm = await tx.get('rhythms', collectiveId);
    if (rhythm) await tx.put('rhythms', { ...rhythm, nextDue: NEVER });
    const { body } = doc;
    if (body) await noteChange(tx, body.bodyId, 'collectiveLeft', doc.name, seat.name, now);
    const { reviving: _before, ...alone } = withBody(await withoutOffer(tx, doc), null, 'left', now);
    await tx.put('collectives', {
      ...alone,
      ...(body ? { bodyBefore: body } : {}),
      ...(others ? { releasing: true as const } : {}),
      ...{ dissolvedAt: now, goneAt, version: doc.version + 1 },
    });
    await release(tx, own, { ...doc, goneAt }, now);
    await logSeat(tx, own, { event: 'dissolved', at: now, by: own.name });
    return accept({ collectiveId });
  },

  'collective.revive': async ({ tx, now, person }, { collectiveId }) => {
    const mine = person.dissolved?.find((one) => one.collectiveId === collectiveId && !one.member);
    const found = mine ? await tx.get('collectives', collectiveId) : null;
    const seat = found && (await tx.get('seats', found.leaderSeatId));
    if (!found || !seat || found.dissolvedAt === undefined) return refuse('not-found');
    if (person.seats.length >= SEATS_MAX) return refuse('collective-limit');
    const { dissolvedAt: _at, goneAt: _gone, releasing: _rest, bodyBefore, ...open } = found;
    const body = bodyBefore && (await bodyNow(tx, bodyBefore));
    const doc = body ? withBody(open, body, 'left', now) : open;
    if (body) await noteChange(tx, body.bodyId, 'collectiveJoined', doc.name, seat.name, now);
    await tx.put('collectives', { ...doc, reviving: true, version: doc.version + 1 });
    await takeBack(tx, person, seat, doc);
    const rhythm = await tx.get('rhythms', collectiveId);
    if (rhythm) await tx.put('rhythms', { ...rhythm, doneUntil: now, nextDue: nextDue(now, rhythm.plan) });
    await logSeat(tx, seat, { event: 'revived', at: now, by: seat.name });
    return accept({ collectiveId });
  },
};

/** The body that a dissolved collective had, or the one that this became a part of; null when it is gone. */
async function bodyNow(tx: Transaction, before: CollectiveBody): Promise<CollectiveBody | null> {
  const held = await tx.get('bodies', before.bodyId);
  const body = held?.mergedInto ? await tx.get('bodies', held.mergedInto.bodyId) : held;
  const district = body && (await tx.get('districts', body.districtId));
  if (!district || body.mergedInto) return null;
  const names = { bodyName: body.name, districtName: district.name };
  return { bodyId: body._id, districtId: district._id, ...names };
}
