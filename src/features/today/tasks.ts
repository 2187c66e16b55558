import type { TodayView } from '@core/contract/today';
import type { TodoView } from '@core/contract/todo';
import type { AxisPoint } from '@core/domain/timeline';
import type { TodoKind } from '@core/domain/todo';
import type { IconName } from '@/styles/icon-paths';
import { formatMonth } from '@/messages/months';
import { TODAY_MESSAGES, TODO_MESSAGES } from '@/messages/today';

/** One thing to do, as a card shows it. */
export interface Task {
  readonly id: string;
  readonly icon: IconName;
  readonly tone: 'green' | 'warm' | 'amber';
  readonly title: string;
  readonly note: string;
  /** The words of the primary button when this task comes first. */
  readonly act: string;
  readonly page: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

export const VOTE_PAGE = '/packages/vote/pages/room/index';
const FILE_PAGE = '/packages/district/pages/file/index';
const IDEA_PAGE = '/packages/ideas/pages/proposal/index';
const NODE_PAGE = '/pages/node/index';

/** Where each kind of todo is done. */
const PAGE_OF: Record<TodoKind, string> = {
  answerBond: '/packages/card/pages/answer/index',
  confirmJoin: '/packages/team/pages/joins/index',
  echo: NODE_PAGE,
  advise: NODE_PAGE,
  support: NODE_PAGE,
  readyPhone: VOTE_PAGE,
  checkRoster: VOTE_PAGE,
  showBoxKey: VOTE_PAGE,
  castBallot: VOTE_PAGE,
  openBox: VOTE_PAGE,
  answerDispute: VOTE_PAGE,
  writePost: '/packages/wall/pages/write/index',
  freezeWall: '/packages/wall/pages/preview/index',
  answerObjection: '/packages/wall/pages/box/index',
  readAnswer: '/packages/wall/pages/box/index',
  offerHelp: '/packages/wall/pages/help/index',
  chooseHelper: '/packages/wall/pages/help/index',
  finishHelp: '/packages/wall/pages/help/index',
  echoHelp: '/packages/wall/pages/help/index',
  replacePicture: '/packages/wall/pages/pictures/index',
  judgePicture: '/packages/wall/pages/pictures/index',
  reviewFile: FILE_PAGE,
  decideFile: FILE_PAGE,
  mendFile: '/packages/review/pages/flow/index',
  readDecision: '/packages/review/pages/flow/index',
  mendSession: '/packages/service/pages/session/index',
  judgeIdea: IDEA_PAGE,
  concludeIdea: IDEA_PAGE,
  reviseIdea: IDEA_PAGE,
  revisitIdea: IDEA_PAGE,
};

/** Shows a todo; one of an office stands in no collective. */
export const ofTodo = (todo: TodoView, collectiveId?: string): Task => {
  const words = TODO_MESSAGES[todo.kind];
  return {
    id: todo.todoId,
    icon: words.icon,
    tone: words.tone,
    title: words.title(todo.name),
    note: words.note(todo.title),
    act: words.act,
    page: PAGE_OF[todo.kind],
    query: {
      collectiveId,
      cardId: todo.cardId ?? undefined,
      nodeId: todo.nodeId ?? undefined,
      bondId: todo.bondId ?? undefined,
      applicationId: todo.applicationId ?? undefined,
      [todo.kind === 'mendSession' ? 'sessionId' : 'innovationId']: todo.deedId ?? undefined,
    },
  };
};

const ofDue = (point: AxisPoint, cardId: string, month: string): Task => ({
  id: point.nodeId,
  icon: 'edit',
  tone: 'green',
  title: TODAY_MESSAGES.dueTitle(point.title),
  note:
    point.plannedMonth === month ? TODAY_MESSAGES.dueNow : TODAY_MESSAGES.dueEarlier(formatMonth(point.plannedMonth)),
  act: TODAY_MESSAGES.dueAct,
  page: NODE_PAGE,
  query: { cardId, nodeId: point.nodeId },
});

const ofBlank = (cardId: string, begun: boolean): Task => ({
  id: 'card',
  icon: 'sprout',
  tone: 'green',
  title: begun ? TODAY_MESSAGES.goOnTitle : TODAY_MESSAGES.fillTitle,
  note: begun ? TODAY_MESSAGES.goOnNote : TODAY_MESSAGES.fillNote,
  act: TODAY_MESSAGES.fillAct,
  page: '/pages/card-edit/index',
  query: { cardId },
});

/** Somebody stands at the door until these are answered. */
const AT_THE_DOOR: readonly TodoKind[] = ['answerBond', 'confirmJoin'];

/** Orders what is mine to do: who waits at the door, an own card not yet written, this step, then the rest. */
export const listTasks = (today: TodayView): Task[] => {
  const { own, todos, due, month, collective } = today;
  const tasksOf = (atTheDoor: boolean): Task[] =>
    todos
      .filter((todo) => AT_THE_DOOR.includes(todo.kind) === atTheDoor)
      .map((todo) => ofTodo(todo, collective.collectiveId));
  const blank = own && own.state !== 'active' ? [ofBlank(own.cardId, own.state === 'draft')] : [];
  const [first, ...later] = own ? due.map((point) => ofDue(point, own.cardId, month)) : [];
  return [...tasksOf(true), ...blank, ...(first ? [first] : []), ...tasksOf(false), ...later];
};
