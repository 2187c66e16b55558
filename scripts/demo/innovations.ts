import type { InputOf } from '../../core/contract/procedures';
import type { InnovationKind, InnovationText, Outcome } from '../../core/domain/innovation';
import { addMonths } from '../../core/domain/month';
import type { DemoContext } from './month';

const LEADER = 'linxiao';
const REVIEWERS = ['heguang', 'league'] as const;

interface DemoInnovation {
  readonly key: string;
  readonly authors: readonly string[];
  readonly kind: InnovationKind;
  readonly month: number;
  readonly text: InnovationText;
  readonly words: readonly [string, string, string, string];
  readonly outcome: Outcome;
  readonly until: 'draft' | 'submitted' | 'adopted';
  readonly where?: string;
  /** Revisits: months after adoption, measured effect, spread. */
  readonly visits?: readonly (readonly [months: 1 | 3, effect: string, spread: string])[];
}

/** Innovations of the demo collective, all fictional: adopted, adopted with an overdue revisit, in review, draft. */
const DEMO_INNOVATIONS: readonly DemoInnovation[] = [
  {
    key: 'zhouwenbo',
    authors: ['zhouwenbo', 'zhengkai'],
    kind: 'renewal',
    month: 3,
    text: {
      title: '申报表自动校验',
      problem: '申报表靠人眼核对，一份约八分钟，月底排长队。',
      method: '把最常错的十二条写成校验规则，先标出再核对。',
      effect: '试用三周，平均三分钟一份，没有漏过一处。',
      benefit: '两个窗口每月省下约 40 小时',
      basis: '叫号系统导出的办理时长，前后各三周',
    },
    words: ['规则不新，用在窗口是头一回', '两个窗口天天在用', '时间有导出数据', '别的所也用同一张表'],
    outcome: 'recommended',
    until: 'adopted',
    where: '全厅申报窗口',
    visits: [
      [1, '全厅试用一个月，平均 2.9 分钟；误报两处，已修。', '第二税务所来看过'],
      [3, '三个月平均 2.7 分钟，叫号系统导出。', '第二税务所开始试用'],
    ],
  },
  {
    key: 'wuzihan',
    authors: ['wuzihan'],
    kind: 'design',
    month: 4,
    text: {
      title: '手语导税卡',
      problem: '听障朋友办税要写很多纸条，一次来回十几张。',
      method: '把办税流程画成十二张手语卡，指着卡就能问能答。',
      effect: '接待五次，没有再写纸条。',
      benefit: '听障纳税人办一件事从半小时到十分钟',
      basis: '五次接待的叫号记录',
    },
    words: ['卡片配手语，没见过', '导税台随手能用', '次数还少，再看看', '换个窗口就能用'],
    outcome: 'reference',
    until: 'adopted',
    where: '导税台',
    visits: [[1, '又接待三次，都没有写纸条。', '']],
  },
  {
    key: 'hanxue',
    authors: ['hanxue', 'fengjiayi'],
    kind: 'suggestion',
    month: 8,
    text: {
      title: '过号不用重排',
      problem: '接个电话就过号，要重新取号排队。',
      method: '过号后保留三位，由导税员盖章插回。',
      effect: '试了一周，没有人再为过号争执。',
      benefit: '一周少了九次重新取号',
      basis: '取号机后台记录',
    },
    words: ['办法简单', '导税员说好用', '一周太短，再看一个月', '有取号机的地方都行'],
    outcome: 'reference',
    until: 'submitted',
  },
  {
    key: 'chenyinuo',
    authors: ['chenyinuo'],
    kind: 'creation',
    month: 8,
    text: {
      title: '更正申报一页通',
      problem: '更正申报要翻三份文件。',
      method: '合成一页图。',
      effect: '',
      benefit: '',
      basis: '',
    },
    words: ['', '', '', ''],
    outcome: 'reference',
    until: 'draft',
  },
];

/** Settles what the rules ask of the collective; in a later cycle anew. */
export async function saveStanding({ collectiveId, call, seatIds }: DemoContext): Promise<void> {
  const { standing } = await call(LEADER, 'standing.open', { collectiveId });
  await call(LEADER, 'standing.settle', {
    collectiveId,
    baseVersion: standing.version,
    standing: {
      presetId: 'chongqing-2020',
      years: null,
      reading: 'fullYears',
      referenceDate: null,
      responsibleSeatIds: [seatIds.get(LEADER) ?? '', seatIds.get('heguang') ?? ''],
      principal: { seatId: null, name: '顾长林', chinese: true },
      wholeUnit: false,
      abroad: false,
      leagueBranch: true,
    },
  });
}

/** Adds innovations, contests and the collective's standing for the eligibility rules. */
export class DemoInnovations {
  constructor(private readonly context: DemoContext) {}

  async run(): Promise<void> {
    await this.standing();
    for (const innovation of DEMO_INNOVATIONS) await this.submitInnovation(innovation);
    await this.contests();
  }

  private async standing(): Promise<void> {
    const { collectiveId, at, call } = this.context;
    at(1, 5);
    await saveStanding(this.context);
    const today = await call('league', 'today.open', { collectiveId });
    const seatIds = [this.seat('heguang'), today?.seat.seatId ?? ''];
    await call(LEADER, 'reviewers.appoint', { collectiveId, seatIds });
  }

  private async submitInnovation(innovation: DemoInnovation): Promise<void> {
    const { collectiveId, at, call } = this.context;
    at(innovation.month, 8);
    const { innovationId } = await call(innovation.key, 'innovation.save', {
      collectiveId,
      innovationId: null,
      baseVersion: 0,
      content: {
        kind: innovation.kind,
        text: innovation.text,
        benefitKind: innovation.key === 'zhouwenbo' ? 'economic' : 'other',
        authorSeatIds: innovation.authors.map((key) => this.seat(key)),
      },
      submit: innovation.until !== 'draft',
    });
    if (innovation.until === 'draft') return;
    const [novelty, use, effect, spread] = innovation.words;
    const assessment = {
      novelty: { level: 'some' as const, words: novelty },
      use: { level: 'clear' as const, words: use },
      effect: {
        level: innovation.outcome === 'recommended' ? ('clear' as const) : ('some' as const),
        words: effect,
      },
      spread: { level: 'clear' as const, words: spread },
    };
    const { outcome } = innovation;
    at(innovation.month, 12);
    const reviewers = innovation.until === 'submitted' ? REVIEWERS.slice(1) : REVIEWERS;
    for (const key of reviewers)
      await call(key, 'innovation.judge', { innovationId, weighed: assessment, outcome });
    if (innovation.until === 'submitted') return;
    await call(LEADER, 'innovation.conclude', {
      innovationId,
      outcome,
      words:
        outcome === 'recommended' ? '办法扎实，数据有出处，推荐全厅用。' : '想法好，次数还少，先在导税台用。',
    });
    const adopted = innovation.month + 1;
    at(adopted, 10);
    const on = this.day(adopted, 10);
    await call(LEADER, 'innovation.adopt', { innovationId, on, where: innovation.where ?? '' });
    for (const [months, measured, reached] of innovation.visits ?? []) {
      at(adopted + months, 12);
      const visit = { months, on: this.day(adopted + months, 11), use: 'inUse' as const };
      await call(innovation.key, 'innovation.revisit', {
        innovationId,
        ...visit,
        effect: measured,
        spread: reached,
      });
    }
  }

  private async contests(): Promise<void> {
    const { collectiveId, at, call } = this.context;
    const teams = [
      { id: 't1', name: '前台组' },
      { id: 't2', name: '后台组' },
    ];
    const begin = async (plan: Omit<InputOf<'contest.settle'>['plan'], 'teams'>): Promise<string> =>
      (
        await call(LEADER, 'contest.settle', {
          collectiveId,
          contestId: null,
          baseVersion: 0,
          plan: { ...plan, teams },
        })
      ).contestId;
    const measure = {
      id: 'm1',
      unit: '%',
      direction: 'atLeast' as const,
      name: '一次办结率',
      basis: '叫号系统',
    };
    const report = (contestId: string, teamId: string, on: string, values: readonly number[]) =>
      call(LEADER, 'contest.report', {
        collectiveId,
        contestId,
        teamId,
        on,
        basis: '叫号系统导出',
        results: values.map((value, index) => ({ measureId: `m${index + 1}`, value })),
      });
    at(2, 1);
    const power = await begin({
      kind: 'saving',
      title: '少用一张纸',
      from: this.day(2, 1),
      until: this.day(5, 28),
      measures: [{ id: 'm1', name: '每月用纸', unit: '包', direction: 'atMost', basis: '领用台账' }],
      goals: [
        { teamId: 't1', measureId: 'm1', target: 12 },
        { teamId: 't2', measureId: 'm1', target: 6 },
      ],
    });
    at(6, 2);
    await report(power, 't1', this.day(5, 28), [11]);
    await report(power, 't2', this.day(5, 28), [7]);
    await call(LEADER, 'contest.close', {
      collectiveId,
      contestId: power,
      words: '前台改用电子回执，达标；后台档案还要打印，下次从双面做起。',
    });
    at(7, 1);
    const done = await begin({
      kind: 'service',
      title: '一次就办好',
      from: this.day(7, 1),
      until: this.day(11, 28),
      measures: [measure, { id: 'm2', name: '退件', unit: '件', direction: 'atMost', basis: '退件台账' }],
      goals: [
        { teamId: 't1', measureId: 'm1', target: 98 },
        { teamId: 't1', measureId: 'm2', target: 5 },
        { teamId: 't2', measureId: 'm1', target: 97 },
        { teamId: 't2', measureId: 'm2', target: 4 },
      ],
    });
    at(8, 20);
    await report(done, 't1', this.day(8, 15), [98.4, 3]);
  }

  private seat(key: string): string {
    return this.context.seatIds.get(key) ?? '';
  }

  private day(month: number, day: number): string {
    return `${addMonths(this.context.first, month)}-${String(day).padStart(2, '0')}`;
  }
}
