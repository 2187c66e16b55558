import type { CardContent, GoalKind } from '../../core/domain/growth-card';
import { addMonths } from '../../core/domain/month';
import { lastDayOf } from '../../core/domain/month-day';
import { WALL_MONTHS } from './earlier-issues';
import type { DemoContext, DemoMonths } from './month';
import { saveStanding } from './innovations';
import { DEMO_FANS } from './people';
import { pairEarlier } from './service';

const LEADER = 'linxiao';

/** A year of a person: what was planned, and what was written when each step was reached. All fictional. */
interface DemoYear {
  readonly wish: string;
  readonly kind: GoalKind;
  readonly goal: string;
  readonly present: string;
  readonly measure: string;
  /** Title of a step, its month, the report. */
  readonly steps: readonly (readonly [title: string, month: number, report: string])[];
  readonly reflection: string;
  /** What became of the goal, said in the year after. */
  readonly note: string;
}

interface DemoLife {
  readonly key: string;
  readonly mentor: string;
  readonly fan: (typeof DEMO_FANS)[number]['key'];
  /** The oldest first. */
  readonly years: readonly [DemoYear, DemoYear];
}

const LIVES: readonly DemoLife[] = [
  {
    key: 'linxiao',
    mentor: 'heguang',
    fan: 'party',
    years: [
      {
        wish: '先把自己窗口的事理清楚',
        kind: 'skill',
        goal: '把疑难业务整理成自己的手册',
        present: '遇到疑难件要翻几本台账',
        measure: '手册写满五十条，能查得到',
        steps: [
          ['列出最常遇到的二十条', 1, '翻了半年的台账，先列出二十二条。'],
          ['每条写清依据和办法', 5, '写到第三十八条，请何老师看过一遍。'],
          ['手册放到窗口试用', 9, '手册放在窗口，大家都来翻。'],
        ],
        reflection: '那时我只想着别出错。',
        note: '手册用起来了',
      },
      {
        wish: '让新同事三个月能独立值守',
        kind: 'team',
        goal: '带两位新同事过试用期',
        present: '新同事靠旁听，进度说不清',
        measure: '两位都通过独立值守考核',
        steps: [
          ['写出三个月的带教表', 1, '带教表定了十二周，每周一个业务。'],
          ['每周陪坐半天', 4, '陪坐了十五次，记下了三页问题。'],
          ['两位独立值守', 8, '两位都单独上了窗口，第一天我比她们紧张。'],
        ],
        reflection: '带人以后才知道，自己会和教得会是两件事。',
        note: '两位都留下来了',
      },
    ],
  },
  {
    key: 'chenyinuo',
    mentor: 'heguang',
    fan: 'league',
    years: [
      {
        wish: '考过第一科，证明自己坐得住',
        kind: 'certificate',
        goal: '通过税务师第一科',
        present: '工作后没有再系统地读过书',
        measure: '税法一成绩合格',
        steps: [
          ['教材读完一遍', 2, '书读完了，笔记二十六页。'],
          ['做完历年真题', 6, '真题做了八套，选择题还会粗心。'],
          ['参加考试', 9, '考完了，比想的顺。'],
        ],
        reflection: '第一年我常常学到一半就睡着。',
        note: '过了，八十一分',
      },
      {
        wish: '一年再过两科',
        kind: 'certificate',
        goal: '通过税务师第二、第三科',
        present: '已过一科，时间安排还乱',
        measure: '两科成绩合格',
        steps: [
          ['排出每周的时间', 0, '每周十小时，写在了日历上。'],
          ['两科各做五套真题', 5, '十套都做了，错题归成了七类。'],
          ['参加考试', 9, '两科都考了，走出考场就想回家睡觉。'],
        ],
        reflection: '慢慢学会了把难事拆开做。',
        note: '两科都过了',
      },
    ],
  },
  {
    key: 'zhouwenbo',
    mentor: 'linxiao',
    fan: 'party',
    years: [
      {
        wish: '少让纳税人多跑一趟',
        kind: 'service',
        goal: '做一份一次说清的材料清单',
        present: '退回件里三成是材料不齐',
        measure: '材料不齐的退回件降到一成',
        steps: [
          ['统计退回的原因', 1, '统计了两百份退回件，原因归成九类。'],
          ['清单试用一个月', 4, '清单贴在了取号机旁边。'],
          ['全厅使用', 8, '退回件降到了百分之十一。'],
        ],
        reflection: '一张纸也能省下别人半天。',
        note: '清单现在还在用',
      },
      {
        wish: '学会用数据说话',
        kind: 'skill',
        goal: '学会做简单的数据表',
        present: '统计靠手工数',
        measure: '月报十分钟做完',
        steps: [
          ['学完一门入门课', 2, '二十节课学完了，公式认得一半。'],
          ['把月报做成模板', 5, '模板做好了，填数就出图。'],
          ['教会两位同事', 9, '教会了三位，比自己做还高兴。'],
        ],
        reflection: '学得慢，但学会的都用上了。',
        note: '月报十分钟',
      },
    ],
  },
  {
    key: 'wuzihan',
    mentor: 'heguang',
    fan: 'league',
    years: [
      {
        wish: '敢开口和纳税人说话',
        kind: 'wellbeing',
        goal: '每天主动问候十位纳税人',
        present: '说话声音小，怕说错',
        measure: '能独立在导税台站一天',
        steps: [
          ['跟着前辈站两周', 0, '站了两周，记下了常用的二十句话。'],
          ['单独站半天', 3, '站了半天，只求助了两次。'],
          ['单独站一天', 6, '站了一天，嗓子哑了，心里踏实。'],
        ],
        reflection: '刚来的时候，我连电话都不敢接。',
        note: '现在不怕了',
      },
      {
        wish: '帮到听不见的人',
        kind: 'service',
        goal: '了解聋人办税的难处',
        present: '遇到聋人只能写字',
        measure: '写出一份难处清单和三条建议',
        steps: [
          ['访谈三位聋人', 2, '访谈了四位，最难的是听不到叫号。'],
          ['写出难处清单', 5, '清单一共十一条。'],
          ['提出三条建议', 9, '叫号屏加了闪灯，我提的。'],
        ],
        reflection: '原来不是他们不方便，是我们没想到。',
        note: '三条采纳了两条',
      },
    ],
  },
];

/** Ticks of the clock that the jobs of two years need. */
const TICKS = 7;

/** The months before the running cycle in which each of the two earlier cycles begins. */
export const YEARS_BEFORE = [-24, -12] as const;

interface YearsContext extends DemoContext {
  readonly months: DemoMonths;
  readonly tick: () => Promise<void>;
  /** Founds the district with the title of the collective, two years before the last month. */
  readonly foundDistrict: () => Promise<void>;
  /** The district confirms the title in a round of the past. */
  readonly review: (yearsBefore: 1 | 2) => Promise<void>;
  readonly beginRound: (yearsBefore: 1) => Promise<void>;
  /** Holds the stage vote near the end of each of the two cycles. */
  readonly holdVote: (from: number) => Promise<void>;
}

/** Lives through the two years before the running cycle, and begins that one. */
export async function seedEarlierYears(context: YearsContext): Promise<void> {
  for (const [index, from] of YEARS_BEFORE.entries()) {
    if (index > 0) await beginCycle(context, from);
    await writeCards(context, from, index as 0 | 1);
    await pairEarlier(context, from);
    await saveStanding(context);
    await reachSteps(context, from, index as 0 | 1);
    if (index === 0) await context.foundDistrict();
    else await context.beginRound(1);
    await context.review(index === 0 ? 2 : 1);
    await context.holdVote(from);
    await showPages(context, from, index as 0 | 1);
  }
  await beginCycle(context, 0);
  // The clock catches up, so that the running cycle begins with nothing left to do.
  context.at(0, 3);
  for (let count = 0; count < TICKS; count++) await context.tick();
}

const labelOf = ({ first }: DemoContext, from: number): string => addMonths(first, from).slice(0, 4);

const cardIdOf = (context: DemoContext, key: string, from: number): string =>
  `${context.seatIds.get(key)}.${labelOf(context, from)}`;

async function beginCycle({ at, call, collectiveId, first }: DemoContext, from: number): Promise<void> {
  at(from, 1);
  const { version } = await call(LEADER, 'cycle.list', { collectiveId });
  const cycle = { from: addMonths(first, from), to: addMonths(first, from + 11) };
  await call(LEADER, 'cycle.begin', { collectiveId, cycle, baseVersion: version });
}

const contentOf = ({ first }: DemoContext, from: number, year: DemoYear): CardContent => {
  const last = Math.max(...year.steps.map(([, month]) => month));
  return {
    wish: year.wish,
    goals: [
      {
        ...{ id: 'g1', kind: year.kind, title: year.goal, present: year.present, measure: year.measure },
        ...{ due: lastDayOf(addMonths(first, from + last)), actions: '', support: '' },
        nodes: year.steps.map(([title, month], n) => ({
          ...{ id: `g1n${n + 1}`, title, month: addMonths(first, from + month) },
        })),
      },
    ],
  };
};

async function writeCards(context: YearsContext, from: number, index: 0 | 1): Promise<void> {
  const { at, call, seatIds } = context;
  at(from, 6);
  for (const { key, mentor, fan, years } of LIVES) {
    const cardId = cardIdOf(context, key, from);
    const content = contentOf(context, from, years[index]);
    let baseVersion = 0;
    if (index > 0) {
      // Partner and fan are asked once more, and answer with one tap.
      const last = await call(key, 'growthCard.last', { cardId });
      const goals = (last?.goals ?? []).map(({ goalId }) => ({
        ...{ goalId, choice: 'done' as const, note: years[0].note },
      }));
      const bondIds = (last?.bonds ?? []).map(({ id }) => id);
      const carried = { cardId, wish: content.wish, goals, bondIds };
      ({ version: baseVersion } = await call(key, 'growthCard.carry', carried));
      for (const who of [mentor, fan]) {
        const { bonds, you } = await call(who, 'growthCard.open', { cardId });
        const bond = bonds.find(({ seatId, state }) => seatId === you.seatId && state === 'invited');
        if (bond) await call(who, 'bond.accept', { cardId, bondId: bond.id, promise: bond.promise });
      }
      const { version } = await call(key, 'growthCard.open', { cardId });
      baseVersion = version;
    }
    await call(key, 'growthCard.submit', { cardId, baseVersion, content });
    if (index > 0) continue;
    const as = { kind: 'partner' as const, role: 'colleague' as const };
    const asked = { cardId, seatId: seatIds.get(mentor) ?? '', as };
    const { bondId } = await call(key, 'bond.invite', asked);
    await call(mentor, 'bond.accept', { cardId, bondId, promise: '有事随时叫我。' });
    const { name, title, role, promise } = fanOf(fan);
    const { code } = await call(key, 'bond.inviteOutside', { cardId, name, as: { kind: 'fan', role } });
    await call(fan, 'bond.claim', { code, name, title, promise });
  }
}

const fanOf = (key: DemoLife['fan']) => {
  const found = DEMO_FANS.find((one) => one.key === key);
  if (!found) throw new Error(`no fan is called ${key}`);
  return found;
};

/** Reports each step in its month; in some months as a post, which is frozen onto the wall. */
async function reachSteps(context: YearsContext, from: number, index: 0 | 1): Promise<void> {
  const { at, call, collectiveId, first, months } = context;
  for (let month = 0; month < 12; month++) {
    const offset = from + month;
    const isWall = (WALL_MONTHS as readonly number[]).includes(offset);
    at(offset, 18);
    for (const { key, years } of LIVES) {
      const step = years[index].steps.findIndex(([, of]) => of === month);
      const [, , report] = years[index].steps[step] ?? [];
      const { nodes } = report
        ? await call(key, 'growthCard.open', { cardId: cardIdOf(context, key, from) })
        : { nodes: [] };
      const node = nodes.find(({ title }) => title === years[index].steps[step]?.[0]);
      if (isWall)
        await months.post(key, offset, {
          nodeId: node?.nodeId ?? null,
          completion: node ? 100 : 50,
          text: report ?? '照计划往下走，这个月先把手上的事做细。',
        });
      else if (node)
        await call(key, 'node.report', {
          ...{ nodeId: node.nodeId, baseVersion: node.version, state: 'reached', completion: 100 },
          ...{ actualMonth: addMonths(first, offset), text: report ?? '' },
        });
    }
    if (!isWall) continue;
    at(offset + 1, 2);
    await call(LEADER, 'wall.freeze', { collectiveId, month: addMonths(first, offset) });
  }
}

async function showPages(context: YearsContext, from: number, index: 0 | 1): Promise<void> {
  const { at, call, collectiveId } = context;
  at(from + 11, 20);
  for (const { key, years } of LIVES) {
    const cardId = cardIdOf(context, key, from);
    const { items } = await call(key, 'showcase.prepare', { cardId });
    const keys = [...items.map((item) => item.key), 'reflection'];
    await call(key, 'showcase.arrange', {
      ...{ cardId, baseVersion: 0, keys, reflection: years[index].reflection },
    });
  }
  await call(LEADER, 'showcase.unveil', { collectiveId, open: true });
}
