import { accept, refuse } from '../../../core/contract/result';
import type { RefusalCode } from '../../../core/contract/refusals';
import type { Month } from '../../../core/domain/month';
import { addMonths } from '../../../core/domain/month';
import { isUsable } from '../../../core/domain/invitation';
import { todoFor, todoIdOf } from '../../notifications/todos';
import { notifyLoss } from '../../notifications/losses';
import type { WriteContext } from '../../rpc/context';
import { seatIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CollectiveDoc, JoinDoc, PersonSeat, SeatDoc } from '../../store/collections';
import { hashId, leaderOffice, postIdOf, rosterKeyOf, viewerOf } from '../../store/ids';
import { withoutSeat } from '../../store/without-seat';
import { daysLater } from '../../rpc/instants';
import { SEATS_MAX, UNDO_DAYS } from '../collective/queries';
import { cancelMoveOf, isFreeFor } from '../seat-move/commands';
import { ownerOfSeat } from '../seat-move/queries';
import { dropPortrait } from '../portrait/commands';

type Tx = WriteContext['tx'];

const askLeader = (tx: Tx, { _id, collectiveId, name }: JoinDoc, now: string): Promise<void> =>
  tx.put(
    'todos',
    todoFor('confirmJoin', _id, leaderOffice(collectiveId), { collectiveId, at: now, name, title: '' }),
  );

const removeTodo = (tx: Tx, { _id, collectiveId }: JoinDoc): Promise<void> =>
  tx.remove('todos', todoIdOf('confirmJoin', _id, leaderOffice(collectiveId)));

const WORKS_READ = 1000;

interface Match {
  readonly joinId: string;
  readonly seatId: string;
}

type ConfirmRefusal = Extract<
  RefusalCode,
  'not-found' | 'join-decided' | 'seat-taken' | 'already-seated' | 'seat-of-another'
>;

/**
 * Says whether a free line may be given to the applicant. A seat that was vacated before release 0.2.0 does not say who
 * held it; the applicant's own earlier confirmation does, which `join.ask` then matched.
 */
const mayHave = (
  line: SeatDoc,
  { openid, matchedSeatId }: Pick<JoinDoc, 'openid' | 'matchedSeatId'>,
): boolean => isFreeFor(line, openid) || (line.holder === undefined && matchedSeatId === line._id);

/** Gives the line to the applicant; returns why it cannot, and has written nothing then. */
async function confirm(
  { tx, now }: WriteContext,
  collective: CollectiveDoc,
  { joinId, seatId }: Match,
): Promise<ConfirmRefusal | null> {
  const collectiveId = collective._id;
  const join = await tx.get('joins', joinId);
  const line = await tx.get('seats', seatId);
  if (!join || join.collectiveId !== collectiveId) return 'not-found';
  if (!line || line.collectiveId !== collectiveId || line.kind !== 'member') return 'not-found';
  if (join.state !== 'waiting') return 'join-decided';
  if (line.openid !== null || line.state !== 'active') return 'seat-taken';
  if (!mayHave(line, join)) return 'seat-of-another';
  const person = (await tx.get('people', join.openid)) ?? { _id: join.openid, seats: [] };
  if (seatIn(person, collectiveId) || person.seats.length >= SEATS_MAX) return 'already-seated';
  const held: PersonSeat = {
    collectiveId,
    collectiveName: collective.name,
    seatId: line._id,
    name: line.name,
    kind: 'member',
    leader: false,
    // Who comes back to their own seat may have written before.
    ...(ownerOfSeat(line) === null ? { posted: [] } : {}),
  };
  await tx.put('people', { ...person, seats: [...person.seats, held] });
  const { holder: _holder, holderSince: _since, ...free } = line;
  await tx.put('seats', {
    ...free,
    openid: join.openid,
    joinedAt: line.joinedAt ?? now,
    version: line.version + 1,
  });
  const end = { by: collective.leaderName, at: now };
  await cancelMoveOf(tx, join, end);
  // Its person is back, so nobody else waits for this seat.
  await cancelMoveOf(tx, { moveSeatId: line._id }, end);
  const { moveSeatId: _move, ...decided } = join;
  await tx.put('joins', { ...decided, matchedSeatId: line._id, state: 'confirmed', confirmedAt: now });
  await removeTodo(tx, join);
  return null;
}

/** Says whether somebody has written as this seat: a card, a promise on another card, or a month's progress. */
async function isUsed({ tx, outside, month }: WriteContext, seat: SeatDoc, label: string): Promise<boolean> {
  if (seat.cardState !== 'none') return true;
  const cards = await outside.find(
    'cards',
    { viewers: viewerOf(seat._id, label) },
    { limit: 1, fields: ['_id'] },
  );
  if (cards.length > 0) return true;
  const works = await outside.find(
    'deeds',
    { collectiveId: seat.collectiveId, kind: 'innovation' },
    { limit: WORKS_READ, fields: ['authors'] },
  );
  const authors = works.flatMap((one) => ('authors' in one ? one.authors : []));
  if (authors.some(({ seatId }) => seatId === seat._id)) return true;
  const months = [month, addMonths(month as Month, -1)];
  const posts = await Promise.all(months.map((one) => tx.get('posts', postIdOf(seat._id, one))));
  return posts.some((post) => post !== null);
}

export const joinHandlers: Handlers<
  'join.ask' | 'join.withdraw' | 'join.confirm' | 'join.confirmMany' | 'join.undo' | 'join.decline'
> = {
  'join.ask': async ({ tx, now, openid, person }, input) => {
    const invitation = await tx.get('invitations', input.code);
    if (!invitation || invitation.purpose !== 'join' || !isUsable(invitation, now))
      return refuse('invitation-invalid');
    const { collectiveId } = invitation;
    const collective = await tx.get('collectives', collectiveId);
    if (!collective || collective.dissolvedAt) return refuse('invitation-invalid');
    if (seatIn(person, collectiveId) || person.seats.length >= SEATS_MAX) return refuse('already-seated');
    const joinId = hashId('join', collectiveId, openid);
    const before = await tx.get('joins', joinId);
    const key = await tx.get('rosterKeys', rosterKeyOf(collectiveId, input.name, input.birth));
    const line = key && (await tx.get('seats', key.seatId));
    // Asking again keeps what the earlier request proved; a declined one proved nothing.
    const matchedSeatId = before && before.state !== 'declined' ? before.matchedSeatId : null;
    const free = line?.state === 'active' && line.openid === null && mayHave(line, { openid, matchedSeatId });
    const matched = line && free ? line._id : null;
    const join: JoinDoc = {
      _id: joinId,
      collectiveId,
      collectiveName: invitation.collectiveName,
      openid,
      name: input.name,
      birth: input.birth,
      matchedSeatId: matched,
      state: 'waiting',
      askedAt: now,
      code: input.code,
      ...(before?.state === 'waiting' && before.moveSeatId !== undefined
        ? { moveSeatId: before.moveSeatId }
        : {}),
    };
    await tx.put('joins', join);
    if (before?.state !== 'waiting')
      await tx.put('invitations', { ...invitation, usesLeft: invitation.usesLeft - 1 });
    await askLeader(tx, join, now);
    return accept({ joinId, state: 'waiting' as const });
  },

  'join.withdraw': async ({ tx, now, openid }, { joinId }) => {
    const join = await tx.get('joins', joinId);
    if (join?.openid !== openid) return refuse('not-found');
    if (join.state === 'confirmed') return refuse('join-decided');
    await cancelMoveOf(tx, join, { by: join.name, at: now });
    await tx.remove('joins', joinId);
    await removeTodo(tx, join);
    return accept({ joinId });
  },

  'join.confirm': async (context, { joinId, seatId }, { collectiveId }) => {
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const stuck = await confirm(context, collective, { joinId, seatId });
    return stuck === null ? accept({ seatId }) : refuse(stuck);
  },

  'join.confirmMany': async (context, { joins }, { collectiveId }) => {
    const collective = await context.tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const confirmed: string[] = [];
    const skipped: string[] = [];
    for (const match of joins) {
      const stuck = await confirm(context, collective, match);
      (stuck === null ? confirmed : skipped).push(match.joinId);
    }
    return accept({ confirmed, skipped });
  },

  'join.undo': async (context, input, { collectiveId, seat }) => {
    const { tx, now } = context;
    const join = await tx.get('joins', input.joinId);
    const collective = await tx.get('collectives', collectiveId);
    if (!join || !collective || join.collectiveId !== collectiveId) return refuse('not-found');
    const line = join.matchedSeatId === null ? null : await tx.get('seats', join.matchedSeatId);
    if (join.state !== 'confirmed' || !line || line.openid !== join.openid) return refuse('join-decided');
    if (line.leader) return refuse('leader-must-stay');
    // Later, and after a move, the seat is its person's.
    const undoable = join.confirmedAt !== undefined && join.confirmedAt >= daysLater(now, -UNDO_DAYS);
    if (!undoable || line.movedAt !== undefined) return refuse('join-decided');
    if (await isUsed(context, line, collective.cycle.label)) return refuse('seat-in-use');
    const person = await tx.get('people', join.openid);
    if (person) await tx.put('people', withoutSeat(person, line._id, now));
    await dropPortrait(tx, line, now);
    // The keys are those of the wrong person's device.
    await tx.remove('voteKeys', line._id);
    const { joinedAt: _joined, ...never } = line;
    await tx.put('seats', { ...never, openid: null, version: line.version + 1, portrait: null });
    const about = { collectiveId, at: now, name: seat.name, title: collective.name };
    await notifyLoss(tx, join.openid, ['seatLost', line._id], about);
    const waiting: JoinDoc = { ...join, state: 'waiting', matchedSeatId: null };
    await tx.put('joins', waiting);
    await askLeader(tx, waiting, now);
    return accept({ joinId: join._id });
  },

  'join.decline': async ({ tx, now }, input, { collectiveId, seat }) => {
    const join = await tx.get('joins', input.joinId);
    if (!join || join.collectiveId !== collectiveId) return refuse('not-found');
    if (join.state !== 'waiting') return refuse('join-decided');
    await cancelMoveOf(tx, join, { by: seat.name, at: now });
    const { moveSeatId: _move, ...decided } = join;
    await tx.put('joins', { ...decided, state: 'declined' });
    await removeTodo(tx, join);
    return accept({ joinId: join._id });
  },
};
