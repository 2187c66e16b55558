import { RESCUE_LAPSE_DAYS, supportNeeded } from '../../../core/domain/rescue';
import { daysLater } from '../../rpc/instants';
import { activeMembers } from '../../store/active-seats';
import type { RescueDoc } from '../../store/collections';
import type { Snapshot, Store, Transaction } from '../../store/store';
import { logSeat } from '../seat-move/commands';
import { changeLeader, mayLead, opensBox, stopRescue, successorLine } from './commands';

/** Limits the work of a tick; the rest is due at the next. */
const RESCUES_PER_TICK = 20;

/** Changes the leadership where the notice is over and nobody objected; ends what found no support. */
export async function sweepRescues(store: Store, now: string): Promise<void> {
  const due = await store.find(
    'rescues',
    { readyAt: { below: `${now}~` } },
    { order: ['readyAt', 'asc'], limit: RESCUES_PER_TICK },
  );
  const old = await store.find(
    'rescues',
    { askedAt: { below: daysLater(now, -RESCUE_LAPSE_DAYS) } },
    { order: ['askedAt', 'asc'], limit: RESCUES_PER_TICK },
  );
  for (const rescue of [...due, ...old.filter(({ readyAt }) => readyAt === null)])
    await store.transact(
      async (tx) => {
        const latest = await tx.get('rescues', rescue._id);
        if (latest && latest.readyAt === rescue.readyAt) await finish(tx, store, latest, now);
      },
      () => true,
    );
}

async function finish(tx: Transaction, outside: Snapshot, rescue: RescueDoc, now: string): Promise<void> {
  const { _id: collectiveId, successorSeatId, side, reason, by } = rescue;
  const doc = await tx.get('collectives', collectiveId);
  const successor = await tx.get('seats', successorSeatId);
  const members = (await activeMembers(outside, collectiveId)).filter((one) => one !== rescue.leaderSeatId);
  const supported =
    side !== 'members' ||
    rescue.supporters.filter((one) => members.includes(one)).length >= supportNeeded(members.length);
  const stands =
    doc !== null &&
    doc.dissolvedAt === undefined &&
    doc.leaderSeatId === rescue.leaderSeatId &&
    mayLead(doc, successor) &&
    rescue.readyAt !== null &&
    supported;
  if (!stands) return stopRescue(tx, outside, rescue, { event: 'rescueLapsed', at: now, by: '' });
  // A scrutineer of a running vote leads after it.
  if (await opensBox(tx, collectiveId, successorSeatId)) return;
  await changeLeader(tx, outside, doc, { successor, now });
  await logSeat(tx, successorLine(rescue), { event: 'rescued', at: now, by, reason });
}
