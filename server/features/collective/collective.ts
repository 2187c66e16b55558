import { accept, refuse } from '../../../core/contract/result';
import { seatIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { cardIdOf, rosterKeyOf } from '../../store/ids';
import type { PersonSeat, SeatDoc } from '../../store/collections';
import { NO_DETAILS, SEATS_MAX, viewOfCollective } from './queries';
import { addNews } from '../../notifications/news';
import { activeMembers } from '../../store/active-seats';
import { blankRhythm } from '../../store/month-record';
import { runningVoteOf } from '../../store/running-vote';

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
      posted: [],
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

  'collective.handOver': async ({ tx, person, outside, now }, input, { collectiveId, seat }) => {
    const doc = await tx.get('collectives', collectiveId);
    const successor = await tx.get('seats', input.seatId);
    const current = await tx.get('seats', seat.seatId);
    if (
      !doc ||
      !current ||
      !successor ||
      successor.collectiveId !== collectiveId ||
      successor.kind !== 'member'
    )
      return refuse('not-found');
    if (successor._id === current._id || successor.state !== 'active' || successor.openid === null)
      return refuse('seat-taken');
    // A 号长 cannot open a box, so a scrutineer of a running vote cannot become one.
    const vote = await runningVoteOf(tx, collectiveId);
    if (vote?.scrutineers.some((one) => one.seatId === successor._id)) return refuse('vote-running');
    const successorPerson = await tx.get('people', successor.openid);
    if (!successorPerson || !seatIn(successorPerson, collectiveId)) return refuse('seat-taken');
    await tx.put('seats', { ...current, leader: false, version: current.version + 1 });
    await tx.put('seats', { ...successor, leader: true, version: successor.version + 1 });
    await tx.put('people', { ...person, seats: withLeader(person.seats, collectiveId, false) });
    await tx.put('people', {
      ...successorPerson,
      seats: withLeader(successorPerson.seats, collectiveId, true),
    });
    await tx.put('collectives', {
      ...doc,
      leaderSeatId: successor._id,
      leaderName: successor.name,
      version: doc.version + 1,
    });
    const others = (await activeMembers(outside, collectiveId)).filter((one) => one !== successor._id);
    const about = { collectiveId, at: now, name: successor.name, title: '' };
    await addNews(tx, 'newLeader', collectiveId, others, about);
    return accept({ leaderSeatId: successor._id, leaderName: successor.name });
  },
};

const withLeader = (seats: PersonSeat[], collectiveId: string, leader: boolean): PersonSeat[] =>
  seats.map((held) => (held.collectiveId === collectiveId ? { ...held, leader } : held));
