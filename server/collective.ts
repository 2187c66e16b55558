import { accept, refuse } from '../core/contract/result';
import type { CollectiveView } from '../core/contract/collective';
import { seatIn } from './context';
import type { Handlers } from './handler';
import { cardIdOf, hashId } from './ids';
import { blankRhythm } from './rhythm-plan';
import type { CollectiveDoc, PersonSeat, RosterDetails, SeatDoc } from './store/collections';

/** A person may lead or join this many collectives; it bounds their own document. */
export const SEATS_MAX = 20;

/** The private part of a roster line that nobody has filled yet. */
export const NO_DETAILS: RosterDetails = {
  gender: '',
  birth: '',
  politics: '',
  joinedPost: '',
  volunteerNo: '',
  nationality: '',
  phone: '',
};

/** Makes the id that reserves a name and birth month within a collective. */
export const rosterKeyOf = (collectiveId: string, name: string, birth: string): string =>
  hashId('roster', collectiveId, name.replace(/\s/g, ''), birth.slice(0, 7));

export const viewOfCollective = (doc: CollectiveDoc): CollectiveView => ({
  collectiveId: doc._id,
  name: doc.name,
  unit: doc.unit,
  trade: doc.trade,
  cycle: doc.cycle,
  version: doc.version,
  leaderSeatId: doc.leaderSeatId,
  leaderName: doc.leaderName,
});

export const viewOfPersonSeat = (seat: PersonSeat) => ({
  collectiveId: seat.collectiveId,
  collectiveName: seat.collectiveName,
  seatId: seat.seatId,
  name: seat.name,
  kind: seat.kind,
  leader: seat.leader,
});

export const collectiveHandlers: Handlers<
  'collective.create' | 'collective.describe' | 'collective.revise' | 'collective.handOver'
> = {
  'collective.create': async ({ tx, newId, now, openid, person }, input) => {
    if (person.seats.length >= SEATS_MAX) return refuse('collective-limit');
    const collectiveId = newId('collective');
    const seatId = newId('seat');
    const cycle = { label: input.cycle.from.slice(0, 4), ...input.cycle };
    const seat: SeatDoc = {
      _id: seatId,
      collectiveId,
      kind: 'member',
      no: 1,
      name: input.leader.name,
      post: '',
      state: 'active',
      openid,
      leader: true,
      cardState: 'none',
      details: { ...NO_DETAILS, birth: input.leader.birth },
      version: 1,
      leftAt: null,
    };
    await tx.add('collectives', [
      {
        _id: collectiveId,
        name: input.name,
        unit: input.unit,
        trade: input.trade,
        cycle,
        leaderSeatId: seatId,
        leaderName: input.leader.name,
        activeMembers: 1,
        nextNo: 2,
        invitations: 0,
        version: 1,
        createdAt: now,
      },
    ]);
    await tx.add('seats', [seat]);
    await tx.add('rhythms', [blankRhythm(collectiveId, now)]);
    await tx.add('rosterKeys', [
      { _id: rosterKeyOf(collectiveId, seat.name, seat.details.birth), collectiveId, seatId },
    ]);
    const held: PersonSeat = {
      collectiveId,
      collectiveName: input.name,
      seatId,
      name: seat.name,
      kind: 'member',
      leader: true,
    };
    await tx.put('people', { ...person, seats: [...person.seats, held] });
    return accept({ collectiveId, seatId, cardId: cardIdOf(seatId, cycle.label) });
  },

  'collective.describe': async ({ db }, _input, { collectiveId }) => {
    const doc = await db.get('collectives', collectiveId);
    return doc ? accept(viewOfCollective(doc)) : refuse('not-found');
  },

  'collective.revise': async ({ tx }, input, { collectiveId }) => {
    const doc = await tx.get('collectives', collectiveId);
    if (!doc) return refuse('not-found');
    if (doc.version !== input.baseVersion) return refuse('stale-version', { current: viewOfCollective(doc) });
    const next = { ...doc, name: input.name, unit: input.unit, trade: input.trade, version: doc.version + 1 };
    await tx.put('collectives', next);
    return accept(viewOfCollective(next));
  },

  'collective.handOver': async ({ tx, person }, input, { collectiveId, seat }) => {
    const doc = await tx.get('collectives', collectiveId);
    const heir = await tx.get('seats', input.seatId);
    const old = await tx.get('seats', seat.seatId);
    if (!doc || !old || !heir || heir.collectiveId !== collectiveId || heir.kind !== 'member')
      return refuse('not-found');
    if (heir._id === old._id || heir.state !== 'active' || heir.openid === null) return refuse('seat-taken');
    const heirPerson = await tx.get('people', heir.openid);
    if (!heirPerson || !seatIn(heirPerson, collectiveId)) return refuse('seat-taken');
    await tx.put('seats', { ...old, leader: false, version: old.version + 1 });
    await tx.put('seats', { ...heir, leader: true, version: heir.version + 1 });
    await tx.put('people', { ...person, seats: withLeader(person.seats, collectiveId, false) });
    await tx.put('people', { ...heirPerson, seats: withLeader(heirPerson.seats, collectiveId, true) });
    await tx.put('collectives', {
      ...doc,
      leaderSeatId: heir._id,
      leaderName: heir.name,
      version: doc.version + 1,
    });
    return accept({ leaderSeatId: heir._id, leaderName: heir.name });
  },
};

const withLeader = (seats: PersonSeat[], collectiveId: string, leader: boolean): PersonSeat[] =>
  seats.map((held) => (held.collectiveId === collectiveId ? { ...held, leader } : held));
