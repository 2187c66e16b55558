import { accept, refuse } from '../../../core/contract/result';
import type { Handlers } from '../../rpc/handler';
import { cardIdOf, rosterKeyOf } from '../../store/ids';
import type { PersonSeat, SeatDoc } from '../../store/collections';
import { NO_DETAILS, SEATS_MAX, viewOfCollective } from './queries';
import { blankRhythm } from '../../store/month-record';

export const collectiveHandlers: Handlers<'collective.create' | 'collective.describe' | 'collective.revise'> =
  {
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
        joinedAt: now,
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
      if (doc.version !== input.baseVersion)
        return refuse('stale-version', { current: viewOfCollective(doc) });
      const next = {
        ...doc,
        name: input.name,
        unit: input.unit,
        trade: input.trade,
        version: doc.version + 1,
      };
      await tx.put('collectives', next);
      return accept(viewOfCollective(next));
    },
  };
