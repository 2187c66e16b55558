import type { RescueCandidate } from '../../../core/contract/rescue';
import { todoFor, todoIdOf } from '../../notifications/todos';
import { addNews } from '../../notifications/news';
import { seatIn } from '../../rpc/context';
import { activeMembers } from '../../store/active-seats';
import type { CollectiveDoc, PersonSeat, RescueDoc, SeatDoc } from '../../store/collections';
import { leaderOffice } from '../../store/ids';
import { runningVoteOf } from '../../store/running-vote';
import type { Reader, Snapshot, Transaction } from '../../store/store';
import { withoutOffer } from '../roster/commands';
import { logSeat } from '../seat-move/commands';

const withLeader = (seats: PersonSeat[], collectiveId: string, leader: boolean): PersonSeat[] =>
  seats.map((held) => (held.collectiveId === collectiveId ? { ...held, leader } : held));

/** A 号长 cannot open a box, so a scrutineer of a running vote cannot become one. */
export const opensBox = async (reader: Reader, collectiveId: string, seatId: string): Promise<boolean> =>
  (await runningVoteOf(reader, collectiveId))?.scrutineers.some((one) => one.seatId === seatId) ?? false;

/** Says whether a seat can lead a collective: a member who has joined, and does not lead already. */
export const mayLead = <S extends Pick<SeatDoc, '_id' | 'collectiveId' | 'kind' | 'state' | 'openid'>>(
  doc: CollectiveDoc,
  seat: S | null,
): seat is S & { openid: string } =>
  seat?.collectiveId === doc._id &&
  seat.kind === 'member' &&
  seat.state === 'active' &&
  seat.openid !== null &&
  seat._id !== doc.leaderSeatId;

/** All seats of a collective fit in one read: 200 members and supporters. */
const SEATS_READ = 800;

/** Members who may become the 号长, in the order of the roster. */
export async function successorsOf(db: Snapshot, doc: CollectiveDoc): Promise<RescueCandidate[]> {
  const seats = await db.find(
    'seats',
    { collectiveId: doc._id, state: 'active' },
    {
      ...{ order: ['no', 'asc'], limit: SEATS_READ },
      fields: ['collectiveId', 'name', 'post', 'kind', 'state', 'openid'],
    },
  );
  return seats
    .filter((seat) => mayLead(doc, seat))
    .map(({ _id: seatId, name, post }) => ({ seatId, name, post }));
}

/** Makes a member the 号长 and tells the others; the former one stays a member. An offer and a rescue end. */
export async function changeLeader(
  tx: Transaction,
  outside: Snapshot,
  doc: CollectiveDoc,
  { successor, now }: { readonly successor: SeatDoc & { openid: string }; readonly now: string },
): Promise<void> {
  const { _id: collectiveId } = doc;
  const current = await tx.get('seats', doc.leaderSeatId);
  const free = await withoutOffer(tx, doc);
  const rescue = await tx.get('rescues', collectiveId);
  if (rescue) await endRescue(tx, outside, rescue);
  if (current) await tx.put('seats', { ...current, leader: false, version: current.version + 1 });
  await tx.put('seats', { ...successor, leader: true, version: successor.version + 1 });
  for (const [openid, leader] of [
    [current?.openid ?? null, false],
    [successor.openid, true],
  ] as const) {
    const person = openid === null ? null : await tx.get('people', openid);
    if (person && seatIn(person, collectiveId))
      await tx.put('people', { ...person, seats: withLeader(person.seats, collectiveId, leader) });
  }
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
}

/** Stores a pending change of the leadership, tells the 号长 and asks `asked`. */
export async function beginRescue(
  tx: Transaction,
  rescue: RescueDoc,
  { asked, title }: { readonly asked: readonly string[]; readonly title: string },
): Promise<void> {
  const { _id: collectiveId, successorName, leaderName, askedAt, by, reason } = rescue;
  await tx.put('rescues', rescue);
  const about = { collectiveId, at: askedAt, title };
  const office = leaderOffice(collectiveId);
  await tx.put('todos', todoFor('objectRescue', collectiveId, office, { ...about, name: successorName }));
  for (const to of asked)
    await tx.put('todos', todoFor('answerRescue', collectiveId, to, { ...about, name: leaderName }));
  await logSeat(tx, successorLine(rescue), { event: 'rescueAsked', at: askedAt, by, reason });
}

/** The seat that the log of a rescue is about. */
export const successorLine = (rescue: RescueDoc) => ({
  _id: rescue.successorSeatId,
  collectiveId: rescue.collectiveId,
  name: rescue.successorName,
});

/** Removes a pending change of the leadership with its todos. */
export async function endRescue(tx: Transaction, outside: Snapshot, rescue: RescueDoc): Promise<void> {
  const { _id: collectiveId, successorSeatId } = rescue;
  await tx.remove('todos', todoIdOf('objectRescue', collectiveId, leaderOffice(collectiveId)));
  const asked = rescue.side === 'members' ? await activeMembers(outside, collectiveId) : [];
  for (const to of new Set([successorSeatId, ...asked]))
    await tx.remove('todos', todoIdOf('answerRescue', collectiveId, to));
  await tx.remove('rescues', collectiveId);
}

/** Ends a pending change of the leadership without one; the log of the collective says how. */
export async function stopRescue(
  tx: Transaction,
  outside: Snapshot,
  rescue: RescueDoc,
  line: Parameters<typeof logSeat>[2],
): Promise<void> {
  await endRescue(tx, outside, rescue);
  await logSeat(tx, successorLine(rescue), line);
}
