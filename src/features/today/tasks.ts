import type { TodayView } from '@core/contract/today';
import type { TodoView } from '@core/contract/todo';
import { TODOS, isLoss, isReadOnly, todoWeight } from '@core/domain/todo';
import type { TodoPage } from '@core/domain/todo';
import type { PageLink } from '@/platform/pages';
import type { IconName } from '@/styles/icon-paths';
import { formatMonth } from '@/messages/months';
import { TODAY_MESSAGES, TODO_MESSAGES } from '@/messages/today';

/** A task as its card shows it. */
export interface Task {
  readonly id: string;
  readonly icon: IconName;
  readonly tone: 'green' | 'warm' | 'amber';
  readonly title: string;
  readonly note: string;
  /** Label of the primary button when this task is first. */
  readonly act: string;
  readonly link: PageLink;
  /** 0 and 1: somebody waits, see `todoWeight`; 2: one's own. */
  readonly weight: 0 | 1 | 2;
  /** The todo to remove when it is opened: it only says something. */
  readonly dismiss?: string;
  /** What the account lost counts as read when it is opened. */
  readonly noted?: string;
  /** The office whose change counts as read when it is opened. */
  readonly orgId?: string;
}

export const VOTE_PAGE = '/packages/vote/pages/room/index';
const WRITE_PAGE = '/packages/wall/pages/write/index';

type TodoTarget = (todo: TodoView, collectiveId: string | undefined) => PageLink;

/** The address of each page that a todo opens. */
const TARGETS: Record<TodoPage, TodoTarget> = {
  answer: ({ cardId, bondId }, collectiveId) => ({
    page: '/packages/card/pages/answer/index',
    params: { collectiveId, cardId: cardId ?? '', ...(bondId === null ? {} : { bondId }) },
  }),
  application: ({ applicationId }, collectiveId) => ({
    page: '/packages/district/pages/file/index',
    params: { collectiveId, applicationId: applicationId ?? '' },
  }),
  box: (_todo, collectiveId) => ({ page: '/packages/wall/pages/box/index', params: { collectiveId } }),
  cardMove: (_todo, collectiveId) => ({
    page: '/packages/card/pages/move/index',
    params: { collectiveId },
  }),
  cycle: (_todo, collectiveId) => ({ page: '/packages/team/pages/cycles/index', params: { collectiveId } }),
  flow: (_todo, collectiveId) => ({ page: '/packages/review/pages/flow/index', params: { collectiveId } }),
  handOver: (_todo, collectiveId) => ({
    page: '/packages/team/pages/hand-over/index',
    params: { collectiveId },
  }),
  help: (_todo, collectiveId) => ({ page: '/packages/wall/pages/help/index', params: { collectiveId } }),
  house: ({ deedId }, collectiveId) => ({
    page: '/packages/service/pages/house/index',
    params: { collectiveId, ...(deedId ? { houseId: deedId } : {}) },
  }),
  innovation: ({ deedId }, collectiveId) => ({
    page: '/packages/ideas/pages/proposal/index',
    params: { collectiveId, innovationId: deedId ?? '' },
  }),
  joins: (_todo, collectiveId) => ({ page: '/packages/team/pages/joins/index', params: { collectiveId } }),
  node: ({ cardId, nodeId }, collectiveId) => ({
    page: '/pages/node/index',
    params: { collectiveId, cardId: cardId ?? '', nodeId: nodeId ?? '' },
  }),
  notice: (_todo, collectiveId) => ({
    page: '/packages/district/pages/notice/index',
    params: { collectiveId },
  }),
  office: ({ orgId }, collectiveId) => ({
    page: '/packages/district/pages/office/index',
    params: { collectiveId, orgId: orgId ?? '' },
  }),
  pictures: (_todo, collectiveId) => ({
    page: '/packages/wall/pages/pictures/index',
    params: { collectiveId },
  }),
  preview: (_todo, collectiveId) => ({
    page: '/packages/wall/pages/preview/index',
    params: { collectiveId },
  }),
  rescue: (_todo, collectiveId) => ({ page: '/packages/team/pages/rescue/index', params: { collectiveId } }),
  seatMove: (_todo, collectiveId) => ({ page: '/packages/team/pages/seats/index', params: { collectiveId } }),
  session: ({ deedId }, collectiveId) => ({
    page: '/packages/service/pages/session/index',
    params: { collectiveId, ...(deedId ? { sessionId: deedId } : {}) },
  }),
  settings: () => ({ page: '/packages/team/pages/settings/index', params: {} }),
  vote: (_todo, collectiveId) => ({ page: VOTE_PAGE, params: { collectiveId } }),
  // The title is the month that the reminder is about.
  write: ({ title }, collectiveId) => ({ page: WRITE_PAGE, params: { collectiveId, month: title } }),
};

/** Leaves out todos of a kind that only a newer server knows. */
export const knownTodos = (todos: readonly TodoView[]): readonly TodoView[] =>
  todos.filter(({ kind }) => kind in TODOS);

/** Maps a todo to a task; a todo of an office belongs to no collective. */
export const todoTask = (todo: TodoView, collectiveId?: string): Task => {
  const messages = TODO_MESSAGES[todo.kind];
  return {
    id: todo.todoId,
    icon: messages.icon,
    tone: messages.tone,
    title: messages.title(todo.name),
    note: messages.note(todo.title),
    act: messages.act,
    link: TARGETS[TODOS[todo.kind].page](todo, collectiveId),
    weight: todoWeight(todo.kind),
    ...(isReadOnly(todo.kind) ? { dismiss: todo.todoId } : {}),
    ...(isLoss(todo.kind) ? { noted: todo.todoId } : {}),
    ...(todo.orgId === undefined ? {} : { orgId: todo.orgId }),
  };
};

const monthTask = ({ month, due, collective }: TodayView): Task => {
  const point = due[0];
  return {
    id: 'month',
    icon: 'edit',
    tone: 'green',
    title: point ? TODAY_MESSAGES.dueTitle(point.title) : TODAY_MESSAGES.monthTitle(formatMonth(month)),
    note: !point
      ? TODAY_MESSAGES.monthNote
      : point.plannedMonth === month
        ? TODAY_MESSAGES.dueNow
        : TODAY_MESSAGES.dueEarlier(formatMonth(point.plannedMonth)),
    act: TODAY_MESSAGES.dueAct,
    weight: 2,
    link: {
      page: WRITE_PAGE,
      params: { collectiveId: collective.collectiveId, ...(point ? { nodeId: point.nodeId } : {}) },
    },
  };
};

const lateTask = (month: string, collectiveId: string): Task => ({
  id: 'late',
  icon: 'history',
  tone: 'green',
  title: TODAY_MESSAGES.lateTitle(formatMonth(month)),
  note: TODAY_MESSAGES.lateNote,
  act: TODAY_MESSAGES.lateTitle(formatMonth(month)),
  weight: 2,
  link: { page: WRITE_PAGE, params: { collectiveId, month } },
});

const cardTask = (cardId: string, begun: boolean): Task => ({
  id: 'card',
  icon: 'sprout',
  tone: 'green',
  title: begun ? TODAY_MESSAGES.goOnTitle : TODAY_MESSAGES.fillTitle,
  note: begun ? TODAY_MESSAGES.goOnNote : TODAY_MESSAGES.fillNote,
  act: TODAY_MESSAGES.fillAct,
  link: { page: '/pages/card-edit/index', params: { cardId } },
  weight: 2,
});

/** Says whether the running month is still to be written; an older server says only which nodes are due. */
const isMonthOpen = ({ own, post, due, month, collective: { cycle } }: TodayView): boolean => {
  if (own?.state !== 'active' || month < cycle.from || month > cycle.to) return false;
  return post ? post.progress === 'blank' : due.length > 0;
};

/**
 * Orders the tasks: what somebody cannot go on without or has a date, the own card or month, other people who wait, the
 * rest, and last the month before in one line.
 */
export const listTasks = (today: TodayView): Task[] => {
  const { own, todos, collective, post } = today;
  const { collectiveId } = collective;
  const active = own?.state === 'active';
  const tasksOf = (weight: Task['weight']): Task[] =>
    knownTodos(todos)
      // The reminder of a month is the month's own task.
      .filter((todo) => !(todo.kind === 'writePost' && post && active))
      .map((todo) => todoTask(todo, collectiveId))
      .filter((task) => task.weight === weight);
  return [
    ...tasksOf(0),
    ...(own && !active ? [cardTask(own.cardId, own.state === 'draft')] : []),
    ...(isMonthOpen(today) ? [monthTask(today)] : []),
    ...tasksOf(1),
    ...tasksOf(2),
    ...(post?.late ? [lateTask(post.late, collectiveId)] : []),
  ];
};
