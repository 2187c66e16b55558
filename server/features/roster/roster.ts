import { refuse, accept } from '../../../core/contract/result';
import type { ConfirmedJoinView, RosterEntry } from '../../../core/contract/roster';
import { mayRead } from '../../../core/domain/private-fields';
import { ROSTER_MAX } from '../../../core/domain/roster-field';
import type { Handlers } from '../../rpc/handler';
import { cardStateIn } from '../../store/card-state';
import { cardIdOf, rosterKeyOf } from '../../store/ids';
import { readRosterRows } from './file/roster-source';
import { previewRosterTable, rosterRead } from './roster-preview';
import { daysLater } from '../../rpc/instants';
import type { CollectiveDoc, JoinDoc, SeatDoc } from '../../store/collections';
import { runningVoteOf } from '../../store/running-vote';
import { SEATS_READ } from '../../store/read-all';
import { DuplicateId } from '../../store/store';
import { UNDO_DAYS, viewOfCollective } from '../collective/queries';
import { portraitsOf } from '../portrait/queries';
import { notifyLoss } from '../../notifications/losses';
import { vacate, seatAndCollective, setHidden } from './commands';
import type { Tx } from './commands';
import { isFreeFor, logSeat } from '../seat-move/commands';
import { setDeparted } from '../wall/commands';

/** Requests to join that one query reads: the waiting ones, then confirmed ones, which may be undone for a while. */
const JOINS_READ = 100;
const JOINS_SHOWN = 50;

export const rosterHandlers: Handlers<
  | 'roster.list'
  | 'roster.preview'
  | 'roster.import'
  | 'roster.revise'
  | 'roster.reviseMany'
  | 'roster.retire'
  | 'roster.restore'
> = {
  'roster.list': async ({ db, pictures, now, noteRead }, input, { collectiveId, seat }) => {
    const states = input.withLeft && seat.leader ? ['active', 'left'] : ['active'];
    const [collective, seats, requests] = await Promise.all([
      db.get('collectives', collectiveId),
      db.find('seats', { collectiveId, state: { in: states } }, { order: ['no', 'asc'], limit: SEATS_READ }),
      // One query for both states: `waiting` sorts behind `confirmed`, so the descending order lists it first, and
      // within each state the latest.
      seat.leader
        ? db.find(
            'joins',
            { collectiveId, state: { in: ['waiting', 'confirmed'] } },
            { order: ['state', 'desc'], thenBy: ['askedAt', 'desc'], limit: JOINS_READ },
          )
        : [],
    ]);
    if (!collective) return refuse('not-found');
    if (seat.leader) noteRead(rosterRead(seat, 'roster'));
    const byDay = [...requests].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
    const joins = byDay.filter(({ state }) => state === 'waiting').slice(0, JOINS_SHOWN);
    const confirmed = byDay
      .filter(({ state }) => state === 'confirmed')
      .reverse()
      .slice(0, JOINS_SHOWN);
    const portraits = await portraitsOf(pictures, seats);
    const heldLineOf = heldLines(joins.length > 0 ? seats : []);
    return accept({
      collective: viewOfCollective(collective),
      entries: seats.map((doc) => {
        const portrait = portraits.get(doc._id);
        const entry = entryOf(collective, doc, [
          ...(seat.leader ? ['leader'] : []),
          ...(doc._id === seat.seatId ? ['owner'] : []),
        ]);
        return portrait === undefined ? entry : { ...entry, face: portrait };
      }),
      joins: joins.map((join) => ({
        joinId: join._id,
        name: join.name,
        birth: join.birth,
        matchedSeatId: join.matchedSeatId,
        askedAt: join.askedAt,
        ...heldLineOf(join),
        ...(join.moveSeatId === undefined ? {} : { moveSeatId: join.moveSeatId }),
      })),
      mayEdit: seat.leader,
      ...(seat.leader ? { confirmed: undoableJoins(confirmed, seats, now) } : {}),
    });
  },

  'roster.preview': ({ db, now, client, noteRead }, input, { collectiveId, seat }) => {
    noteRead(rosterRead(seat, 'import'));
    const { choices } = input;
    return previewRosterTable(db, collectiveId, readRosterRows(input.source), { now, client, choices });
  },

  'roster.import': async ({ tx, newId }, input, { collectiveId }) => {
    const doc = await tx.get('collectives', collectiveId);
    if (!doc) return refuse('not-found');
    if (doc.activeMembers + input.lines.length > ROSTER_MAX) return refuse('roster-full');
    const seats = input.lines.map(({ name, post, ...details }, index): SeatDoc => ({
      _id: newId('seat'),
      collectiveId,
      kind: 'member',
      no: doc.nextNo + index,
      name,
      post,
      state: 'active',
      openid: null,
      leader: false,
      cardState: 'none',
      details,
      version: 1,
      leftAt: null,
    }));
    const keys = seats.map((seat) => ({
      _id: rosterKeyOf(collectiveId, seat.name, seat.details.birth),
      collectiveId,
      seatId: seat._id,
    }));
    if (new Set(keys.map((key) => key._id)).size !== keys.length) return refuse('duplicate-person');
    if (!(await reserved(tx, keys))) return refuse('duplicate-person');
    await tx.add('seats', seats);
    for (const { seatId, baseVersion, set } of input.updates ?? []) {
      const seat = await tx.get('seats', seatId);
      if (!seat || seat.collectiveId !== collectiveId || seat.kind !== 'member') return refuse('not-found');
      if (seat.version !== baseVersion)
        return refuse('stale-version', { current: entryOf(doc, seat, ['leader']) });
      const { post = seat.post, ...details } = set;
      const next = {
        ...seat,
        post,
        details: { ...seat.details, ...definedOf(details) },
        version: seat.version + 1,
      };
      if (!(await moveKey(tx, seat, next))) return refuse('duplicate-person');
      await tx.put('seats', next);
    }
    await tx.put('collectives', {
      ...doc,
      activeMembers: doc.activeMembers + seats.length,
      nextNo: doc.nextNo + seats.length,
    });
    return accept({ added: seats.length, updated: input.updates?.length ?? 0 });
  },

  'roster.revise': async ({ tx }, input, { collectiveId }) => {
    const found = await seatAndCollective(tx, collectiveId, input.seatId);
    if (!found) return refuse('not-found');
    const { seat, collective } = found;
    if (seat.version !== input.baseVersion)
      return refuse('stale-version', { current: entryOf(collective, seat, ['leader']) });
    const { name, post, ...details } = input.line;
    const next = { ...seat, name, post, details, version: seat.version + 1 };
    if (!(await moveKey(tx, seat, next))) return refuse('duplicate-person');
    await tx.put('seats', next);
    if (name !== seat.name) await rename(tx, seat, collective, name);
    return accept({ version: seat.version + 1 });
  },

  'roster.reviseMany': async ({ tx }, input, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    for (const { seatId, baseVersion, ...values } of input.lines) {
      const seat = await tx.get('seats', seatId);
      if (!seat || seat.collectiveId !== collectiveId || seat.kind !== 'member') return refuse('not-found');
      if (seat.version !== baseVersion)
        return refuse('stale-version', { current: entryOf(collective, seat, ['leader']) });
      await tx.put('seats', { ...seat, details: { ...seat.details, ...values }, version: seat.version + 1 });
    }
    return accept({ saved: input.lines.length });
  },

  'roster.retire': async ({ tx, now }, input, { collectiveId, seat: leader }) => {
    const found = await seatAndCollective(tx, collectiveId, input.seatId);
    if (!found) return refuse('not-found');
    const { seat, collective } = found;
    if (seat.leader) return refuse('leader-must-stay');
    // The roster that was read out is the electorate: nobody is taken from it until the vote is over.
    const vote = await runningVoteOf(tx, collectiveId);
    if (vote?.roster.some((voter) => voter.seatId === seat._id)) return refuse('vote-running');
    if (seat.state === 'active') {
      await vacate(tx, seat, collective, now);
      await logSeat(tx, seat, { event: 'retired', at: now, by: leader.name });
      const about = { collectiveId, at: now, name: leader.name, title: collective.name };
      await notifyLoss(tx, seat.openid, ['seatLost', seat._id], about);
    }
    return accept({ seatId: seat._id });
  },

  'roster.restore': async ({ tx, now }, input, { collectiveId, seat: leader }) => {
    const found = await seatAndCollective(tx, collectiveId, input.seatId);
    if (!found) return refuse('not-found');
    const { seat, collective } = found;
    if (seat.state === 'active') return accept({ seatId: seat._id });
    if (seat.erasedAt !== undefined) return refuse('not-found');
    if (seat.kind === 'member' && collective.activeMembers >= ROSTER_MAX) return refuse('roster-full');
    await tx.put('seats', { ...seat, state: 'active', leftAt: null, version: seat.version + 1 });
    await logSeat(tx, seat, { event: 'restored', at: now, by: leader.name });
    await setHidden(tx, seat, collective, false);
    await setDeparted(tx, collective._id, seat._id, false);
    if (seat.kind === 'member')
      await tx.put('collectives', { ...collective, activeMembers: collective.activeMembers + 1 });
    return accept({ seatId: seat._id });
  },
};

/** Finds the line that a request matches, where the line belongs to another account; hashes each line once. */
function heldLines(seats: readonly SeatDoc[]): (join: JoinDoc) => { heldSeatId?: string } {
  const members = seats.filter(({ kind, state }) => kind === 'member' && state === 'active');
  const byKey = new Map(members.map((seat) => [rosterKeyOf('', seat.name, seat.details.birth), seat]));
  return ({ name, birth, openid }) => {
    const line = byKey.get(rosterKeyOf('', name, birth));
    return line && !isFreeFor(line, openid) ? { heldSeatId: line._id } : {};
  };
}

function entryOf(collective: CollectiveDoc, doc: SeatDoc, roles: readonly string[]): RosterEntry {
  const entry: RosterEntry = {
    seatId: doc._id,
    kind: doc.kind,
    name: doc.name,
    post: doc.post,
    state: doc.state,
    leader: doc.leader,
    joined: doc.openid !== null,
    ...(doc.restoredAt !== undefined && doc.openid === null ? { claimable: true as const } : {}),
    version: doc.version,
    cardState: cardStateIn(collective, doc),
  };
  // All or none: the contract has no entry with some of them.
  const fields = Object.keys(doc.details) as (keyof SeatDoc['details'])[];
  return doc.kind === 'member' && fields.every((field) => mayRead(field, roles))
    ? { ...entry, private: doc.details }
    : entry;
}

/** Drops the fields that are absent in an update. */
const definedOf = <T extends object>(part: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Confirmations of the last days whose line is still held by the applicant. */
const undoableJoins = (
  joins: readonly JoinDoc[],
  seats: readonly SeatDoc[],
  now: string,
): ConfirmedJoinView[] =>
  joins.flatMap(({ _id, name, birth, openid, matchedSeatId, confirmedAt }) => {
    const seat = seats.find((one) => one._id === matchedSeatId && one.openid === openid && !one.leader);
    if (!seat || confirmedAt === undefined || confirmedAt < daysLater(now, -UNDO_DAYS)) return [];
    return [{ joinId: _id, name, birth, seatId: seat._id }];
  });

/** Reserves the key of a changed name or birth; false when it is taken. */
async function moveKey(tx: Tx, from: SeatDoc, to: SeatDoc): Promise<boolean> {
  const { collectiveId, _id: seatId } = from;
  const [before, after] = [from, to].map(({ name, details }) =>
    rosterKeyOf(collectiveId, name, details.birth),
  );
  if (before === undefined || after === undefined || before === after) return true;
  if (!(await reserved(tx, [{ _id: after, collectiveId, seatId }]))) return false;
  await tx.remove('rosterKeys', before);
  return true;
}

/** Reserves name-and-birth keys; false when one is taken. */
async function reserved(
  tx: Tx,
  keys: { _id: string; collectiveId: string; seatId: string }[],
): Promise<boolean> {
  try {
    await tx.add('rosterKeys', keys);
    return true;
  } catch (error) {
    if (error instanceof DuplicateId) return false;
    throw error;
  }
}

/** Copies a corrected name to the documents that duplicate it. */
async function rename(tx: Tx, seat: SeatDoc, collective: CollectiveDoc, name: string): Promise<void> {
  if (seat.openid !== null) {
    const person = await tx.get('people', seat.openid);
    const seats = person?.seats.map((held) => (held.seatId === seat._id ? { ...held, name } : held));
    if (person && seats) await tx.put('people', { ...person, seats });
  }
  const { handOver } = collective;
  const isOffered = handOver?.seatId === seat._id;
  if (seat.leader || isOffered)
    await tx.put('collectives', {
      ...collective,
      ...(seat.leader ? { leaderName: name } : {}),
      ...(isOffered ? { handOver: { ...handOver, name } } : {}),
    });
  const move = await tx.get('seatMoves', seat._id);
  if (move) await tx.put('seatMoves', { ...move, name });
  const card = await tx.get('cards', cardIdOf(seat._id, collective.cycle.label));
  if (card) await tx.put('cards', { ...card, ownerName: name });
}
