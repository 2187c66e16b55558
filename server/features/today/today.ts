import type { AccompaniedBrief, CardBrief } from '../../../core/contract/today';
import { accept, refuse } from '../../../core/contract/result';
import { duePoints, isStalled } from '../../../core/domain/timeline';
import { isOver } from '../../../core/domain/news';
import { shiftMonth } from '../../../core/domain/post';
import { seatIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { accountAddress, cardIdOf, leaderOffice, viewerOf, officeAddress } from '../../store/ids';
import type { CardDoc } from '../../store/collections';
import { isNewsDoc, viewOfNews } from '../../notifications/news';
import { todosFor, viewOfTodo } from '../../notifications/todos';
import { dayInChina } from '../../rpc/instants';
import { isJoined, postedMonths, progressOf } from '../post/queries';
import { viewOfCollective, viewOfPersonSeat } from '../collective/queries';
import { viewOfOffice } from '../organisation/queries';

/** Read before they are ordered, so that what others wait for is found among many. */
const TODOS_READ = 100;
const TODOS_SHOWN = 20;
const NEWS_SHOWN = 6;
const NONE: readonly string[] = [];
const CARDS_SHOWN = 60;

export const todayHandlers: Handlers<'today.open'> = {
  'today.open': async ({ db, openid, person, month, now, client }, input) => {
    const held =
      input.collectiveId === undefined ? (person.seats[0] ?? null) : seatIn(person, input.collectiveId);
    if (!held) return input.collectiveId === undefined ? accept(null) : refuse('not-found');
    const { collectiveId, seatId } = held;
    const offices = person.offices ?? [];
    const mine = [
      seatId,
      ...(held.leader ? [leaderOffice(collectiveId)] : []),
      accountAddress(openid),
      ...offices.map((office) => officeAddress(office.kind, office.orgId)),
    ];
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { label } = collective.cycle;
    const [found, cards, posted] = await Promise.all([
      // Todos dated ahead are hidden until their day.
      db.find(
        'todos',
        { to: { in: mine }, at: { below: `${now}~` } },
        { order: ['at', 'asc'], limit: TODOS_READ },
      ),
      db.find(
        'cards',
        { viewers: viewerOf(seatId, label) },
        { limit: CARDS_SHOWN, fields: ['seatId', 'ownerName', 'content', 'state', 'axis', 'hidden'] },
      ),
      held.kind === 'member' ? postedMonths(db, held, month) : NONE,
    ]);
    const before = shiftMonth(month, -1);
    // A month that can no longer be told is not asked for.
    const todos = todosFor(client, found)
      .filter((todo) => todo.kind !== 'writePost' || todo.title >= before)
      // Nothing of a cycle that is over can be done any more.
      .filter(({ cardId }) => cardId === null || cardId.endsWith(`.${label}`));
    const news = found
      .filter(isNewsDoc)
      .filter((one) => !isOver(one, dayInChina(now)))
      // A showcase of an earlier cycle is no news any more.
      .filter(({ kind, title }) => kind !== 'showcaseOpen' || title === label);
    const current = cards.filter((card) => !card.hidden);
    const ownCard = current.find((card) => card.seatId === seatId);
    const blank: CardBrief = {
      cardId: cardIdOf(seatId, label),
      ownerName: held.name,
      wish: '',
      state: 'none',
      axis: [],
    };
    const own = held.kind === 'supporter' ? null : ownCard ? briefOf(ownCard) : blank;
    return accept({
      month,
      seat: { ...viewOfPersonSeat(held), collectiveName: collective.name },
      seats: person.seats.map(viewOfPersonSeat),
      offices: offices.map(viewOfOffice),
      collective: viewOfCollective(collective),
      todos: todos.slice(0, TODOS_SHOWN).map(viewOfTodo),
      todosMore: todos.length > TODOS_SHOWN,
      news: news.reverse().slice(0, NEWS_SHOWN).map(viewOfNews),
      post: own && {
        progress: progressOf(posted, month, collective.frozenMonth),
        late: own.state === 'active' && isJoined(own, month) && !posted.includes(before) ? before : null,
      },
      own,
      due: own ? duePoints(own.axis, month) : [],
      accompanied: current.filter((card) => card.seatId !== seatId).map((card) => accompaniedOf(card, month)),
    });
  },
};

const briefOf = (card: CardDoc): CardBrief => ({
  cardId: card._id,
  ownerName: card.ownerName,
  wish: card.content.wish,
  state: card.state,
  axis: card.axis,
});

const accompaniedOf = (card: CardDoc, month: string): AccompaniedBrief => ({
  cardId: card._id,
  ownerName: card.ownerName,
  wish: card.content.wish,
  next: card.axis.find((point) => point.state !== 'reached') ?? null,
  stalled: card.axis.some((point) => isStalled(point, month)),
});
