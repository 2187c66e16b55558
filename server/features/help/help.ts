import type { HelpTaskView } from '../../../core/contract/help';
import { accept, refuse } from '../../../core/contract/result';
import type { HelpMove, HelpSource, HelpTask } from '../../../core/domain/help-task';
import { allows, mayMove, OFFERS_MAX } from '../../../core/domain/help-task';
import { isStalled } from '../../../core/domain/timeline';
import type { TodoKind } from '../../../core/domain/todo';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { cardIdOf } from '../../store/ids';
import { notificationFor } from '../../notifications/templates';
import type { HelpTaskDoc } from '../../store/month-collections';
import type { Transaction } from '../../store/store';
import type { Subjects } from '../../rpc/targets';
import { addNews } from '../../notifications/news';
import { todoFor, todoIdOf } from '../../notifications/todos';

const TASKS_SHOWN = 60;
const CHEERS_SHOWN = 20;
const GIVEN_SHOWN = 20;

/** Opens a help task, also as the outcome of a stage vote. */
async function openHelpTask(
  tx: Transaction,
  task: Pick<HelpTask, 'forSeatId' | 'forName' | 'nodeId' | 'node' | 'what' | 'due'> & {
    taskId: string;
    collectiveId: string;
    source: HelpSource;
    now: string;
    askedBy?: string;
    pending?: true;
  },
): Promise<void> {
  const { taskId, now, ...rest } = task;
  const blank = {
    state: 'open' as const,
    offers: [],
    helperSeatId: null,
    helperName: '',
    result: '',
    echo: '',
  };
  await tx.put('helpTasks', { _id: taskId, live: true, at: now, ...rest, ...blank });
}

export const helpHandlers: Handlers<
  | 'help.list'
  | 'help.open'
  | 'help.offer'
  | 'help.suggest'
  | 'help.choose'
  | 'help.finish'
  | 'help.echo'
  | 'help.agree'
  | 'help.close'
> = {
  'help.list': async ({ db, month }, _input, { collectiveId, seat }) => {
    const [tasks, given, cheers, collective] = await Promise.all([
      db.find('helpTasks', { collectiveId, live: true }, { order: ['at', 'desc'], limit: TASKS_SHOWN }),
      db.find(
        'helpTasks',
        { collectiveId, live: false, helperSeatId: seat.seatId, state: 'done' },
        { order: ['at', 'desc'], limit: GIVEN_SHOWN },
      ),
      db.find('cheers', { to: seat.seatId }, { order: ['at', 'desc'], limit: CHEERS_SHOWN }),
      db.get('collectives', collectiveId),
    ]);
    const cardId = collective && cardIdOf(seat.seatId, collective.cycle.label);
    const card = cardId === null ? null : await db.get('cards', cardId);
    const nodesWithTask = new Set(tasks.map((task) => task.nodeId));
    return accept({
      tasks: tasks.filter((task) => isShownTo(task, seat)).map((task) => viewOfTask(task, seat.seatId)),
      given: given.map((task) => viewOfTask(task, seat.seatId)),
      stalled: (card?.axis ?? [])
        .filter((point) => isStalled(point, month) && !nodesWithTask.has(point.nodeId))
        .map(({ nodeId, title, plannedMonth }) => ({ nodeId, title, plannedMonth })),
      cheers: cheers.map(({ _id, name, text, at }) => ({ cheerId: _id, name, text, at })),
      you: {
        ...{ seatId: seat.seatId, leader: seat.leader, member: seat.kind === 'member' },
        ...(card ? { cardId: card._id } : {}),
      },
    });
  },

  'help.open': async (context, input, { collectiveId, seat }) => {
    const { tx, now, newId } = context;
    const forSeatId = input.forSeatId ?? seat.seatId;
    const own = forSeatId === seat.seatId;
    const line = await tx.get('seats', forSeatId);
    if (!line || line.collectiveId !== collectiveId || line.state !== 'active' || (!own && !seat.leader))
      return refuse('not-found');
    const node = input.nodeId === null ? null : await tx.get('nodes', input.nodeId);
    if (input.nodeId !== null && node?.cardId.slice(0, node.cardId.lastIndexOf('.')) !== forSeatId)
      return refuse('not-found');
    const taskId = newId('help');
    await openHelpTask(tx, {
      taskId,
      collectiveId,
      forSeatId,
      forName: line.name,
      nodeId: input.nodeId,
      node: node?.title ?? '',
      what: input.what,
      due: input.due,
      source: own ? 'self' : 'leader',
      now,
      ...(own ? {} : { askedBy: seat.name, pending: true as const }),
    });
    if (!own) {
      const asked = todoFor('agreeHelp', taskId, forSeatId, {
        ...{ collectiveId, at: now, name: seat.name, title: input.what },
      });
      await tx.put('todos', asked);
      await tx.put(
        'letters',
        notificationFor('help', `${taskId}.agreeHelp`, forSeatId, seat.name, input.what, now),
      );
    }
    return accept({ taskId });
  },

  'help.offer': (context, input, subject) =>
    move(context, input.taskId, subject, 'offer', async (task) => {
      const { seat } = subject;
      const others = task.offers.filter((offer) => offer.seatId !== seat.seatId);
      if (others.length >= OFFERS_MAX) return null;
      await addTodo(context, task, 'chooseHelper', task.forSeatId, seat.name);
      await context.tx.remove('todos', todoIdOf('offerHelp', task._id, seat.seatId));
      const offer = { seatId: seat.seatId, name: seat.name, note: input.note, at: context.now };
      return { ...task, offers: [...others, offer] };
    }),

  'help.suggest': async (context, input, subject) => {
    const task = await context.tx.get('helpTasks', input.taskId);
    const line = await context.tx.get('seats', input.seatId);
    const found = task?.collectiveId === subject.collectiveId && line?.collectiveId === subject.collectiveId;
    if (!task || !found || line.state !== 'active' || line._id === task.forSeatId) return refuse('not-found');
    if (task.state !== 'open' || task.pending) return refuse('help-moved-on');
    await addTodo(context, task, 'offerHelp', line._id, task.forName);
    const suggested = [...new Set([...(task.suggested ?? []), line._id])];
    await context.tx.put('helpTasks', { ...task, suggested });
    return accept({ taskId: task._id });
  },

  'help.choose': (context, input, subject) =>
    move(context, input.taskId, subject, 'choose', async (task) => {
      const offer = task.offers.find((one) => one.seatId === input.seatId);
      if (!offer) return null;
      await removeOfferTodos(context, task);
      await context.tx.remove('todos', todoIdOf('chooseHelper', task._id, task.forSeatId));
      await addTodo(context, task, 'finishHelp', offer.seatId, task.forName);
      const { seatId: helperSeatId, name: helperName } = offer;
      return { ...task, state: 'taken', helperSeatId, helperName, due: input.due || task.due };
    }),

  'help.finish': (context, input, subject) =>
    move(context, input.taskId, subject, 'finish', async (task) => {
      await context.tx.remove('todos', todoIdOf('finishHelp', task._id, subject.seat.seatId));
      await addTodo(context, task, 'echoHelp', task.forSeatId, task.helperName);
      return { ...task, state: 'finished', result: input.result };
    }),

  'help.echo': (context, input, subject) =>
    move(context, input.taskId, subject, 'echo', async (task) => {
      await context.tx.remove('todos', todoIdOf('echoHelp', task._id, task.forSeatId));
      if (task.helperSeatId)
        await context.tx.remove('todos', todoIdOf('finishHelp', task._id, task.helperSeatId));
      if (task.helperSeatId)
        await addNews(context.tx, 'helpThanks', task._id, [task.helperSeatId], {
          ...{ collectiveId: task.collectiveId, at: context.now, name: task.forName, title: task.what },
        });
      return { ...task, state: 'done', live: false, echo: input.text };
    }),

  'help.agree': (context, input, subject) =>
    move(context, input.taskId, subject, 'agree', async ({ pending: _asked, ...task }) => {
      await context.tx.remove('todos', todoIdOf('agreeHelp', task._id, task.forSeatId));
      return task;
    }),

  'help.close': (context, input, subject) =>
    move(context, input.taskId, subject, 'close', async (task) => {
      await removeOfferTodos(context, task);
      await context.tx.remove('todos', todoIdOf('agreeHelp', task._id, task.forSeatId));
      await context.tx.remove('todos', todoIdOf('chooseHelper', task._id, task.forSeatId));
      if (task.helperSeatId)
        await context.tx.remove('todos', todoIdOf('finishHelp', task._id, task.helperSeatId));
      return { ...task, state: 'closed', live: false };
    }),
};

/** A request on somebody's behalf is shown to that person and the 号长 until the person agrees. */
const isShownTo = (task: HelpTaskDoc, seat: { readonly seatId: string; readonly leader: boolean }): boolean =>
  !task.pending || task.forSeatId === seat.seatId || seat.leader;

const viewOfTask = (
  { _id, collectiveId: _where, live: _live, suggested: _suggested, ...task }: HelpTaskDoc,
  seatId: string,
): HelpTaskView => ({
  ...task,
  taskId: _id,
  mine: task.forSeatId === seatId,
  helping: task.helperSeatId === seatId,
});

/**
 * Makes one move on a task if the caller and the state allow it; `change` returns null when the offer does not exist.
 */
async function move(
  context: WriteContext,
  taskId: string,
  { collectiveId, seat }: Subjects['collective'],
  what: HelpMove,
  change: (task: HelpTaskDoc) => Promise<HelpTaskDoc | null>,
) {
  const task = await context.tx.get('helpTasks', taskId);
  if (!task || task.collectiveId !== collectiveId || !mayMove(task, what, seat)) return refuse('not-found');
  if (!allows(task, what)) return refuse('help-moved-on');
  const next = await change(task);
  if (!next) return refuse('help-moved-on');
  await context.tx.put('helpTasks', next);
  return accept({ taskId });
}

/** Nobody is asked for an offer any more: a helper was chosen, or the task was closed. */
async function removeOfferTodos({ tx }: WriteContext, task: HelpTaskDoc): Promise<void> {
  for (const seatId of task.suggested ?? [])
    await tx.remove('todos', todoIdOf('offerHelp', task._id, seatId));
}

async function addTodo(
  { tx, now }: WriteContext,
  task: HelpTaskDoc,
  kind: TodoKind,
  to: string,
  name: string,
): Promise<void> {
  await tx.put(
    'todos',
    todoFor(kind, task._id, to, { collectiveId: task.collectiveId, at: now, name, title: task.what }),
  );
  await tx.put('letters', notificationFor('help', `${task._id}.${kind}`, to, name, task.what, now));
}
