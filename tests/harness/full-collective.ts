import type { OutputOf, ProcedureName } from '../../core/contract/procedures';
import type { AxisPoint } from '../../core/domain/timeline';

/** The longest name, title and text of real use, for layout tests. */
export const LONG_NAME = '买买提江·阿卜杜热合曼艾';
const LONG_TITLE = '把窗口一次办结率提高到百分之九十五并把二十个疑难问题整理成人人看得懂的一页纸册';
const LONG_TEXT = '把上季度的疑难问题整理了一遍，和同事一起做了三次演练。'.repeat(10);
const PEOPLE = 200;
const AT = '2026-07-01T01:00:00.000Z';

const collective = {
  collectiveId: 'c',
  name: '某区政务服务中心综合受理与疑难业务协调办理青年文明号创建集体',
  unit: '某区行政审批和政务信息管理局政务服务中心综合窗口管理科',
  trade: '政务服务',
  cycle: { from: '2025-10', to: '2026-09', label: '2025' },
  version: 1,
  leaderSeatId: 's0',
  leaderName: LONG_NAME,
} as const;

const seat = {
  collectiveId: 'c',
  collectiveName: collective.name,
  seatId: 's0',
  name: LONG_NAME,
  kind: 'member',
  leader: true,
} as const;

const everybody = <T>(make: (at: number) => T): T[] => Array.from({ length: PEOPLE }, (_, at) => make(at));
const nameOf = (at: number): string => (at % 7 === 0 ? LONG_NAME : `同事${at}`);

const axis: AxisPoint[] = Array.from({ length: 12 }, (_, at) => ({
  nodeId: `n${at}`,
  goalId: 'g',
  title: LONG_TITLE,
  plannedMonth: at < 3 ? `2025-${10 + at}` : `2026-0${at - 2}`,
  actualMonth: at < 6 ? `2026-0${Math.max(1, at - 2)}` : null,
  state:
    (['reached', 'reached', 'reached', 'reached', 'reached', 'reached', 'walking', 'adjusted'] as const)[
      at
    ] ?? 'planned',
}));

const wall: OutputOf<'wall.open'> = {
  collectiveId: 'c',
  collectiveName: collective.name,
  month: '2026-07',
  issues: Array.from({ length: 60 }, (_, at) => ({ no: 60 - at, month: '2026-06' })),
  sign: { stage: 1, text: '一步一步，走成路', at: AT },
  you: { seatId: 's7', leader: true, member: true },
  issue: {
    issueId: 'c.2026-06',
    no: 60,
    month: '2026-06',
    frozenAt: AT,
    order: 'name',
    withdrawn: [AT],
    corrections: [{ id: 'k', at: AT, by: LONG_NAME, text: LONG_TEXT.slice(0, 300) }],
    quotes: everybody((at) => ({
      quoteId: `q${at}`,
      seatId: `s${at}`,
      name: nameOf(at),
      by: 'owner' as const,
      text: '慢慢来，比较快，一步一步都算数。',
    })),
    entries: everybody((at) => ({
      entryId: `s${at}.2026-06`,
      seatId: `s${at}`,
      name: nameOf(at),
      post: '综合受理窗口岗',
      month: at % 5 === 0 ? '2026-05' : '2026-06',
      node: LONG_TITLE,
      state: 'reached' as const,
      text: LONG_TEXT,
      next: '下个月做两套真题，整理错题本，请师傅看一遍。',
      need: '想借一套近三年的真题。',
      pictures: [],
    })),
  },
};

const roster: OutputOf<'roster.list'> = {
  collective,
  mayEdit: true,
  joins: everybody((at) => ({
    joinId: `j${at}`,
    name: nameOf(at),
    birth: '1995-06',
    matchedSeatId: null,
    askedAt: AT,
  })).slice(0, 30),
  entries: everybody((at) => ({
    seatId: `s${at}`,
    kind: 'member' as const,
    name: nameOf(at),
    post: '综合受理窗口岗',
    state: 'active' as const,
    leader: at === 0,
    joined: at % 2 === 0,
    version: 1,
    cardState: 'active' as const,
  })),
};

const help: OutputOf<'help.list'> = {
  you: { seatId: 's0', leader: true, member: true },
  stalled: [{ nodeId: 'n7', title: LONG_TITLE, plannedMonth: '2026-05' }],
  cheers: everybody((at) => ({
    cheerId: `h${at}`,
    name: nameOf(at),
    text: '加油，我们都在。',
    at: AT,
  })).slice(0, 20),
  tasks: everybody((at) => ({
    taskId: `t${at}`,
    at: AT,
    mine: at === 1,
    helping: at === 2,
    nodeId: `n${at}`,
    node: LONG_TITLE,
    due: '2026-08-01',
    source: 'self' as const,
    state: 'open' as const,
    offers: [{ seatId: 's9', name: LONG_NAME, note: '这方面我做过两年。', at: AT }],
    helperSeatId: null,
    helperName: '',
    result: '',
    echo: '',
    forSeatId: `s${at}`,
    forName: nameOf(at),
    what: LONG_TEXT.slice(0, 200),
  })),
};

const today: OutputOf<'today.open'> = {
  month: '2026-07',
  seat,
  seats: [seat, { ...seat, collectiveId: 'd', seatId: 's1', leader: false }],
  offices: [],
  collective,
  todosMore: true,
  todos: Array.from({ length: 20 }, (_, at) => ({
    todoId: `o${at}`,
    kind: (['confirmJoin', 'advise', 'echoHelp', 'castBallot'] as const)[at % 4] ?? 'advise',
    at: AT,
    name: LONG_NAME,
    title: LONG_TITLE,
    cardId: 'c',
    nodeId: 'n1',
    bondId: null,
    applicationId: null,
  })),
  own: { cardId: 'c', ownerName: LONG_NAME, wish: LONG_TITLE, state: 'active', axis },
  due: axis.slice(6, 8),
  accompanied: everybody((at) => ({
    cardId: `k${at}`,
    ownerName: nameOf(at),
    wish: LONG_TITLE,
    next: axis[7] ?? null,
    stalled: at % 3 === 0,
  })),
};

const card: OutputOf<'growthCard.open'> = {
  cardId: 'c',
  collectiveId: 'c',
  seatId: 's0',
  state: 'active',
  version: 3,
  revision: 12,
  basics: {
    collectiveName: collective.name,
    cycle: collective.cycle,
    name: LONG_NAME,
    post: '综合受理窗口岗',
    gender: '男',
    politics: '共青团员',
    joinedPost: '2014-07',
    volunteerNo: '500101000101000000000101',
    birth: '1995-06',
  },
  content: {
    wish: LONG_TITLE,
    goals: [
      {
        id: 'g',
        kind: 'skill',
        title: LONG_TITLE,
        present: LONG_TEXT,
        measure: LONG_TITLE,
        due: '2026-09-30',
        actions: LONG_TEXT,
        support: LONG_TITLE,
        nodes: axis.map(({ nodeId, title, plannedMonth }) => ({
          id: nodeId,
          title,
          month: plannedMonth as never,
        })),
      },
    ],
  },
  draft: null,
  problems: [],
  bonds: [],
  nodes: axis.map((point) => ({
    ...point,
    withdrawn: false,
    version: 1,
    progress: null,
    words: [],
    quotes: [],
  })),
  you: { seatId: 's0', roles: ['owner', 'leader'] },
};

const SCREENS: Partial<Record<ProcedureName, unknown>> = {
  'wall.open': wall,
  'roster.list': roster,
  'help.list': help,
  'today.open': today,
  'growthCard.open': card,
  'person.describe': { seats: [seat], asks: [] },
};

/** Answers the calls of the main screens for a collective of 200 with the longest texts. */
export const answerFullCollective = (name: string): unknown => {
  const value = SCREENS[name as ProcedureName];
  return value === undefined ? { ok: false, code: 'not-found' } : { ok: true, value };
};
