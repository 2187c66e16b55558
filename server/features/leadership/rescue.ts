import type { RescueView } from '../../../core/contract/rescue';
import { accept, refuse } from '../../../core/contract/result';
import type { RescueSide } from '../../../core/domain/rescue';
import { RESCUE_DAYS, supportNeeded } from '../../../core/domain/rescue';
import { todoIdOf } from '../../notifications/todos';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { daysLater } from '../../rpc/instants';
import type { CollectiveDoc, RescueDoc } from '../../store/collections';
import type { PersonOffice } from '../../store/review-collections';
import type { Reader, Snapshot } from '../../store/store';
import { beginRescue, mayLead, opensBox, stopRescue, successorsOf } from './commands';

export const rescueHandlers: Handlers<
  | 'rescue.show'
  | 'rescue.begin'
  | 'rescue.answer'
  | 'rescue.object'
  | 'rescue.withdraw'
  | 'officeRescue.show'
  | 'officeRescue.begin'
  | 'officeRescue.withdraw'
> = {
  'rescue.show': async ({ db }, _input, { collectiveId, seat: { seatId, leader } }) => {
    const doc = await db.get('collectives', collectiveId);
    if (!doc) return refuse('not-found');
    const rescue = await db.get('rescues', collectiveId);
    const answered = rescue?.supporters.includes(seatId)
      ? true
      : rescue?.declined.includes(seatId)
        ? false
        : null;
    const own = rescue?.side === 'members' && rescue.askedBy === seatId;
    const caller = leader ? 'leader' : rescue?.successorSeatId === seatId ? 'named' : 'member';
    return accept({ ...(await screenOf(db, doc, rescue)), caller, answer: answered, own });
  },

  'rescue.begin': async (context, input, { collectiveId, seat }) => {
    const { tx, outside } = context;
    const doc = await tx.get('collectives', collectiveId);
    if (!doc) return refuse('not-found');
    if (seat.leader) return refuse('seat-taken');
    if (await tx.get('rescues', collectiveId)) return refuse('rescue-running');
    const members = await successorsOf(outside, doc);
    const asked = members.map(({ seatId }) => seatId).filter((seatId) => seatId !== seat.seatId);
    return begin(context, doc, input, {
      ...{ side: 'members', askedBy: seat.seatId, by: seat.name },
      ...{ supporters: [seat.seatId], needed: supportNeeded(members.length), asked },
    });
  },

  'rescue.answer': async (
    { tx, outside, now },
    { agree },
    { collectiveId, seat: { seatId, name, leader } },
  ) => {
    const rescue = await tx.get('rescues', collectiveId);
    const doc = await tx.get('collectives', collectiveId);
    const isNamed = rescue?.successorSeatId === seatId;
    if (!rescue || !doc || leader || (rescue.side !== 'members' && !isNamed)) return refuse('rescue-gone');
    await tx.remove('todos', todoIdOf('answerRescue', collectiveId, seatId));
    if (isNamed && !agree) {
      await stopRescue(tx, outside, rescue, { event: 'rescueDeclined', at: now, by: name });
      return accept({ collectiveId });
    }
    const without = (seats: readonly string[]): string[] => seats.filter((one) => one !== seatId);
    const supporters = [...without(rescue.supporters), ...(agree ? [seatId] : [])];
    const declined = [...without(rescue.declined), ...(agree ? [] : [seatId])];
    const needed = await neededFor(outside, doc, rescue.side);
    await tx.put('rescues', {
      ...{ ...rescue, supporters, declined },
      readyAt: readyAt({ ...rescue, supporters }, needed, now),
    });
    return accept({ collectiveId });
  },

  'rescue.object': async ({ tx, outside, now }, _input, { collectiveId, seat }) => {
    const rescue = await tx.get('rescues', collectiveId);
    if (!rescue) return refuse('rescue-gone');
    await stopRescue(tx, outside, rescue, { event: 'rescueObjected', at: now, by: seat.name });
    return accept({ collectiveId });
  },

  'rescue.withdraw': async ({ tx, outside, now }, _input, { collectiveId, seat }) => {
    const rescue = await tx.get('rescues', collectiveId);
    if (rescue?.side !== 'members' || rescue.askedBy !== seat.seatId) return refuse('rescue-gone');
    await stopRescue(tx, outside, rescue, { event: 'rescueWithdrawn', at: now, by: seat.name });
    return accept({ collectiveId });
  },

  'officeRescue.show': async ({ db }, { collectiveId }, { office }) => {
    const doc = await collectiveOf(db, collectiveId, office);
    if (!doc) return refuse('not-found');
    const { name, unit } = doc;
    return accept({ ...(await screenOf(db, doc, await db.get('rescues', collectiveId))), name, unit });
  },

  'officeRescue.begin': async (context, input, { office }) => {
    const { tx, outside, now } = context;
    const doc = await collectiveOf(tx, input.collectiveId, office);
    if (!doc) return refuse('not-found');
    const before = await tx.get('rescues', doc._id);
    if (before && before.side !== 'members') return refuse('rescue-running');
    if (before) {
      await stopRescue(tx, outside, before, { event: 'rescueWithdrawn', at: now, by: office.name });
    }
    return begin(context, doc, input, {
      ...{ side: office.kind, askedBy: office.orgId, by: office.name },
      ...{ supporters: [], needed: 0, asked: [input.seatId] },
    });
  },

  'officeRescue.withdraw': async ({ tx, outside, now }, { collectiveId }, { office }) => {
    const rescue = await tx.get('rescues', collectiveId);
    if (rescue?.askedBy !== office.orgId) return refuse('rescue-gone');
    await stopRescue(tx, outside, rescue, { event: 'rescueWithdrawn', at: now, by: office.name });
    return accept({ collectiveId });
  },
};

interface Asking extends Pick<RescueDoc, 'side' | 'askedBy' | 'by' | 'supporters'> {
  readonly needed: number;
  readonly asked: readonly string[];
}

async function begin(
  { tx, now }: WriteContext,
  doc: CollectiveDoc,
  input: { readonly seatId: string; readonly reason: string },
  { needed, asked, ...asking }: Asking,
) {
  const successor = await tx.get('seats', input.seatId);
  if (!mayLead(doc, successor)) return refuse('seat-taken');
  if (await opensBox(tx, doc._id, successor._id)) return refuse('vote-running');
  const dueAt = daysLater(now, RESCUE_DAYS);
  const rescue: RescueDoc = {
    ...{ ...asking, _id: doc._id, collectiveId: doc._id, leaderSeatId: doc.leaderSeatId },
    ...{ leaderName: doc.leaderName, successorSeatId: successor._id, successorName: successor.name },
    ...{ reason: input.reason, declined: [], askedAt: now, dueAt, readyAt: null },
  };
  const ready = readyAt(rescue, needed, now);
  await beginRescue(tx, { ...rescue, readyAt: ready }, { asked, title: doc.name });
  return accept({ dueAt });
}

/** When the clock changes the leadership; null while the named member has not agreed or the support is missing. */
const readyAt = (
  { supporters, successorSeatId, dueAt }: RescueDoc,
  needed: number,
  now: string,
): string | null => {
  if (!supporters.includes(successorSeatId) || supporters.length < needed) return null;
  return now > dueAt ? now : dueAt;
};

/** The collective, where it belongs to the office; null for any other. */
async function collectiveOf(
  reader: Reader,
  collectiveId: string,
  { kind, orgId }: PersonOffice,
): Promise<CollectiveDoc | null> {
  const doc = await reader.get('collectives', collectiveId);
  return doc && (kind === 'body' ? doc.bodyId : doc.districtId) === orgId ? doc : null;
}

const neededFor = async (db: Snapshot, doc: CollectiveDoc, side: RescueSide): Promise<number> =>
  side === 'members' ? supportNeeded((await successorsOf(db, doc)).length) : 0;

async function screenOf(db: Snapshot, doc: CollectiveDoc, rescue: RescueDoc | null) {
  const candidates = await successorsOf(db, doc);
  const pending: RescueView | null = rescue && {
    ...{ leaderName: rescue.leaderName, side: rescue.side, by: rescue.by, reason: rescue.reason },
    ...{ successorSeatId: rescue.successorSeatId, successorName: rescue.successorName },
    accepted: rescue.supporters.includes(rescue.successorSeatId),
    supporters: rescue.supporters.length,
    needed: rescue.side === 'members' ? supportNeeded(candidates.length) : 0,
    ...{ askedAt: rescue.askedAt, dueAt: rescue.dueAt },
  };
  return { leaderName: doc.leaderName, pending, candidates };
}
