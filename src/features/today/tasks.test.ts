import type { TodayView } from '@core/contract/today';
import type { TodoView } from '@core/contract/todo';
import type { AxisPoint } from '@core/domain/timeline';
import { listTasks } from './tasks';

const todo = (kind: TodoView['kind'], todoId: string): TodoView => ({
  todoId,
  kind,
  at: '2026-03-01T00:00:00.000Z',
  name: '周文博',
  title: 'mentor',
  cardId: 'c',
  nodeId: 'n',
  bondId: null,
  applicationId: null,
});
const due = (nodeId: string, plannedMonth: string): AxisPoint => ({
  nodeId,
  goalId: 'g',
  title: '第一步',
  plannedMonth,
  actualMonth: null,
  state: 'planned',
});
const seat = {
  collectiveId: 'co',
  collectiveName: '大厅',
  seatId: 's',
  name: '陈一诺',
  kind: 'member',
  leader: false,
} as const;
const today = (parts: Partial<TodayView>): TodayView => ({
  month: '2026-03',
  seat,
  seats: [seat],
  collective: {
    collectiveId: 'co',
    name: '大厅',
    unit: '税务局',
    trade: '',
    cycle: { label: '2026', from: '2026-01', to: '2026-12' },
    version: 1,
    leaderSeatId: 'l',
    leaderName: '赵明轩',
  },
  todos: [],
  todosMore: false,
  own: { cardId: 'c', ownerName: '陈一诺', wish: '心愿', state: 'active', axis: [] },
  due: [],
  accompanied: [],
  offices: [],
  ...parts,
});
const blank = { cardId: 'c', ownerName: '陈一诺', wish: '', state: 'none', axis: [] } as const;

test.each<[string, Partial<TodayView>, string[]]>([
  ['without todos the list is empty', {}, []],
  ['a member without a card is asked to write one', { own: blank }, ['card']],
  ['a supporter has no card to write', { own: null, due: [] }, []],
  [
    'people waiting for an answer come before the own card',
    { own: blank, todos: [todo('echo', 'e'), todo('answerBond', 'b'), todo('confirmJoin', 'j')] },
    ['b', 'j', 'card', 'e'],
  ],
  [
    'the own month comes before colleagues’ progress and is one task, however many nodes are due',
    { due: [due('n2', '2026-03'), due('n1', '2026-01')], todos: [todo('advise', 'a')] },
    ['month', 'a'],
  ],
  [
    'what has a date or blocks somebody comes before the own month, which comes before other people’s progress',
    {
      post: { progress: 'blank', late: '2026-02' },
      todos: [todo('advise', 'a'), todo('mendFile', 'm'), todo('castBallot', 'v'), todo('readAnswer', 'r')],
    },
    ['m', 'v', 'month', 'a', 'r', 'late'],
  ],
  [
    'once the month is written its task is gone, and the month before stays one line',
    { due: [due('n1', '2026-01')], post: { progress: 'written', late: '2026-02' } },
    ['late'],
  ],
  [
    'the reminder of a month is the month’s own task',
    { post: { progress: 'blank', late: null }, todos: [todo('writePost', 'w')] },
    ['month'],
  ],
  ['outside the cycle nobody is asked for a month', { month: '2027-01', due: [due('n1', '2026-01')] }, []],
])('%s', (_rule, parts, ids) => {
  expect(listTasks(today(parts)).map((task) => task.id)).toEqual(ids);
});

test('a todo about a session or an innovation opens the page by the id of that record', () => {
  const todos = (['mendSession', 'reviseIdea'] as const).map((kind) => ({
    ...todo(kind, kind),
    deedId: 'd',
  }));
  const queries = listTasks(today({ todos })).map(({ link }) => link.params);
  expect(queries).toEqual([
    { collectiveId: 'co', sessionId: 'd' },
    { collectiveId: 'co', innovationId: 'd' },
  ]);
});

test('the own month opens the form on the node that is due', () => {
  const [task] = listTasks(today({ due: [due('n1', '2026-03')], post: { progress: 'blank', late: null } }));
  expect(task?.link).toEqual({
    page: '/packages/wall/pages/write/index',
    params: { collectiveId: 'co', nodeId: 'n1' },
  });
});

test('an overdue node names the month it was planned for', () => {
  const [task] = listTasks(today({ due: [due('n1', '2026-01')] }));
  expect(task?.note).toBe('原计划 1月，现在走到哪了');
});
