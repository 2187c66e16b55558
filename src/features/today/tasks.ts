import type { TodayView } from '@core/contract/today';
import type { TodoView } from '@core/contract/todo';
import type { AxisPoint } from '@core/domain/timeline';
import type { TodoKind } from '@core/domain/todo';
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
}

export const VOTE_PAGE = '/packages/vote/pages/room/index';
const NODE_PAGE = '/pages/node/index';

type TodoTarget = (todo: TodoView, collectiveId: string | undefined) => PageLink;

const toNode: TodoTarget = ({ cardId, nodeId }, collectiveId) => ({
  page: NODE_PAGE,
  params: { collectiveId, cardId: cardId ?? '', nodeId: nodeId ?? '' },
});
const toVote: TodoTarget = (_todo, collectiveId) => ({ page: VOTE_PAGE, params: { collectiveId } });
const toBox: TodoTarget = (_todo, collectiveId) => ({
  page: '/packages/wall/pages/box/index',
  params: { collectiveId },
});
const toHelp: TodoTarget = (_todo, collectiveId) => ({
  page: '/packages/wall/pages/help/index',
  params: { collectiveId },
});
const toPictures: TodoTarget = (_todo, collectiveId) => ({
  page: '/packages/wall/pages/pictures/index',
  params: { collectiveId },
});
const toApplication: TodoTarget = ({ applicationId }, collectiveId) => ({
  page: '/packages/district/pages/file/index',
  params: { collectiveId, applicationId: applicationId ?? '' },
});
const toFlow: TodoTarget = (_todo, collectiveId) => ({
  page: '/packages/review/pages/flow/index',
  params: { collectiveId },
});
const toInnovation: TodoTarget = ({ deedId }, collectiveId) => ({
  page: '/packages/ideas/pages/proposal/index',
  params: { collectiveId, innovationId: deedId ?? '' },
});

/** The page and parameters that each kind of todo opens. */
const TARGETS: Record<TodoKind, TodoTarget> = {
  answerBond: ({ cardId, bondId }, collectiveId) => ({
    page: '/packages/card/pages/answer/index',
    params: { collectiveId, cardId: cardId ?? '', ...(bondId === null ? {} : { bondId }) },
  }),
  confirmJoin: (_todo, collectiveId) => ({
    page: '/packages/team/pages/joins/index',
    params: { collectiveId },
  }),
  echo: toNode,
  advise: toNode,
  support: toNode,
  readyPhone: toVote,
  checkRoster: toVote,
  showBoxKey: toVote,
  castBallot: toVote,
  openBox: toVote,
  answerDispute: toVote,
  writePost: (_todo, collectiveId) => ({
    page: '/packages/wall/pages/write/index',
    params: { collectiveId },
  }),
  freezeWall: (_todo, collectiveId) => ({
    page: '/packages/wall/pages/preview/index',
    params: { collectiveId },
  }),
  answerObjection: toBox,
  readAnswer: toBox,
  agreeHelp: toHelp,
  offerHelp: toHelp,
  chooseHelper: toHelp,
  finishHelp: toHelp,
  echoHelp: toHelp,
  replacePicture: toPictures,
  judgePicture: toPictures,
  reviewFile: toApplication,
  decideFile: toApplication,
  mendFile: toFlow,
  readDecision: toFlow,
  mendSession: ({ deedId }, collectiveId) => ({
    page: '/packages/service/pages/session/index',
    params: { collectiveId, ...(deedId ? { sessionId: deedId } : {}) },
  }),
  judgeIdea: toInnovation,
  concludeIdea: toInnovation,
  reviseIdea: toInnovation,
  revisitIdea: toInnovation,
};

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
    link: TARGETS[todo.kind](todo, collectiveId),
  };
};

const dueNodeTask = (point: AxisPoint, cardId: string, month: string): Task => ({
  id: point.nodeId,
  icon: 'edit',
  tone: 'green',
  title: TODAY_MESSAGES.dueTitle(point.title),
  note:
    point.plannedMonth === month
      ? TODAY_MESSAGES.dueNow
      : TODAY_MESSAGES.dueEarlier(formatMonth(point.plannedMonth)),
  act: TODAY_MESSAGES.dueAct,
  link: { page: NODE_PAGE, params: { cardId, nodeId: point.nodeId } },
});

const cardTask = (cardId: string, begun: boolean): Task => ({
  id: 'card',
  icon: 'sprout',
  tone: 'green',
  title: begun ? TODAY_MESSAGES.goOnTitle : TODAY_MESSAGES.fillTitle,
  note: begun ? TODAY_MESSAGES.goOnNote : TODAY_MESSAGES.fillNote,
  act: TODAY_MESSAGES.fillAct,
  link: { page: '/pages/card-edit/index', params: { cardId } },
});

/** Todos that another person waits for. */
const BLOCKING_KINDS: readonly TodoKind[] = ['answerBond', 'confirmJoin'];

/** Orders the tasks: people waiting for an answer, the own unwritten card, the current node, other todos, older nodes. */
export const listTasks = (today: TodayView): Task[] => {
  const { own, todos, due, month, collective } = today;
  const tasksOf = (isBlocking: boolean): Task[] =>
    todos
      .filter((todo) => BLOCKING_KINDS.includes(todo.kind) === isBlocking)
      .map((todo) => todoTask(todo, collective.collectiveId));
  const ownCard = own && own.state !== 'active' ? [cardTask(own.cardId, own.state === 'draft')] : [];
  const [first, ...later] = own ? due.map((point) => dueNodeTask(point, own.cardId, month)) : [];
  return [...tasksOf(true), ...ownCard, ...(first ? [first] : []), ...tasksOf(false), ...later];
};
