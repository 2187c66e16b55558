import { accept, refuse } from '../../../core/contract/result';
import { CLOSING_DAYS } from '../../../core/domain/account';
import { isLoss } from '../../../core/domain/todo';
import type { Handlers } from '../../rpc/handler';
import { isAskDoc } from '../../notifications/news';
import { todosFor, viewOfTodo } from '../../notifications/todos';
import { daysLater } from '../../rpc/instants';
import { accountAddress, officeAddress } from '../../store/ids';
import { viewOfPersonSeat } from '../collective/queries';
import { noteIdle } from '../../store/without-seat';
import { seatAndCollective, vacate } from '../roster/commands';
import { logSeat } from '../seat-move/commands';
import { viewOfOffice } from '../organisation/queries';

const JOINS_SHOWN = 20;
/** Read before they are ordered, so that what others wait for is found among many. */
const TODOS_READ = 100;
const TODOS_SHOWN = 20;

export const personHandlers: Handlers<
  'person.describe' | 'person.close' | 'person.keep' | 'person.note' | 'person.leave'
> = {
  'person.describe': async ({ db, person, openid, now, client }) => {
    const offices = person.offices ?? [];
    const to = {
      in: [accountAddress(openid), ...offices.map(({ kind, orgId }) => officeAddress(kind, orgId))],
    };
    const [joins, todos] = await Promise.all([
      db.find(
        'joins',
        { openid, state: { in: ['waiting', 'declined'] } },
        { order: ['askedAt', 'desc'], limit: JOINS_SHOWN },
      ),
      db.find('todos', { to, at: { below: `${now}~` } }, { order: ['at', 'asc'], limit: TODOS_READ }),
    ]);
    return accept({
      seats: person.seats.map(viewOfPersonSeat),
      offices: offices.map(viewOfOffice),
      ...(person.closesAt === undefined ? {} : { closesAt: person.closesAt }),
      ...(person.dissolved?.length
        ? { dissolved: person.dissolved.map(({ seatId: _own, ...one }) => one) }
        : {}),
      todos: todosFor(client, todos).slice(0, TODOS_SHOWN).map(viewOfTodo),
      asks: joins.map((join) => ({
        joinId: join._id,
        collectiveName: join.collectiveName,
        name: join.name,
        state: join.state === 'declined' ? ('declined' as const) : ('waiting' as const),
        askedAt: join.askedAt,
        ...(join.code === undefined ? {} : { code: join.code }),
      })),
    });
  },

  'person.close': async ({ tx, now, openid, person }) => {
    if (person.closesAt !== undefined) return accept({ closesAt: person.closesAt });
    if (person.seats.some(({ leader }) => leader)) return refuse('leader-must-stay');
    if ((person.offices ?? []).length > 0) return refuse('office-held');
    const closesAt = daysLater(now, CLOSING_DAYS);
    await tx.put('people', noteIdle({ ...person, _id: openid, closesAt }, now));
    return accept({ closesAt });
  },

  'person.keep': async ({ tx, person }) => {
    const { closesAt, ...open } = person;
    if (closesAt !== undefined) await tx.put('people', open);
    return accept({ open: true as const });
  },

  'person.note': async ({ tx, openid }, { todoId }) => {
    const todo = await tx.get('todos', todoId);
    const own = todo?.to === accountAddress(openid) && isAskDoc(todo) && isLoss(todo.kind);
    if (own) await tx.remove('todos', todoId);
    return accept({ todoId });
  },

  'person.leave': async ({ tx, now }, input, { collectiveId, seat }) => {
    if (input.seatId !== seat.seatId) return refuse('not-found');
    if (seat.leader) return refuse('leader-must-stay');
    const found = await seatAndCollective(tx, collectiveId, seat.seatId);
    if (!found) return refuse('not-found');
    await vacate(tx, found.seat, found.collective, now);
    await logSeat(tx, found.seat, { event: 'left', at: now, by: seat.name });
    return accept({ seatId: seat.seatId });
  },
};
