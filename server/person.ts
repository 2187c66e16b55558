import { accept, refuse } from '../core/contract/result';
import { viewOfPersonSeat } from './collective';
import type { Handlers } from './handler';
import { viewOfOffice } from './organisation/office';
import { seatAndCollective, vacate } from './roster';

const ASKS_SHOWN = 20;

export const personHandlers: Handlers<'person.describe' | 'person.leave'> = {
  'person.describe': async ({ db, person, openid }) => {
    const asks = await db.find(
      'joins',
      { openid, state: { in: ['waiting', 'declined'] } },
      { order: ['askedAt', 'desc'], limit: ASKS_SHOWN },
    );
    return accept({
      seats: person.seats.map(viewOfPersonSeat),
      offices: (person.offices ?? []).map(viewOfOffice),
      asks: asks.map((join) => ({
        joinId: join._id,
        collectiveName: join.collectiveName,
        name: join.name,
        state: join.state === 'declined' ? ('declined' as const) : ('waiting' as const),
        askedAt: join.askedAt,
      })),
    });
  },

  'person.leave': async ({ tx, now }, input, { collectiveId, seat }) => {
    if (input.seatId !== seat.seatId) return refuse('not-found');
    if (seat.leader) return refuse('leader-must-stay');
    const found = await seatAndCollective(tx, collectiveId, seat.seatId);
    if (!found) return refuse('not-found');
    await vacate(tx, found.seat, found.collective, now);
    return accept({ seatId: seat.seatId });
  },
};
