interface ExampleWords {
  readonly name: string;
  readonly role: string;
  readonly text: string;
}

/** A node of the example, `away` months from the current one. */
export interface ExampleStep {
  readonly away: number;
  readonly title: string;
  readonly state: 'reached' | 'walking' | 'planned';
  readonly report?: string;
  readonly advice?: ExampleWords;
  readonly echo?: string;
  readonly support?: ExampleWords;
  readonly quote?: { readonly text: string; readonly by: string };
}

/** A year of the example that is over; it began `away` months from the current one. */
interface ExampleYear {
  readonly away: number;
  readonly wish: string;
  readonly goal: string;
  readonly nodes: readonly ExampleStep[];
  readonly reflection: string;
  /** What is kept of the year: issues, vote, title. */
  readonly records: readonly (readonly [title: string, note: string])[];
}

const step = (away: number, title: string, report: string, quote?: string): ExampleStep => ({
  ...{ away, title, state: 'reached', report },
  ...(quote === undefined ? {} : { quote: { text: quote, by: '本人 周小满' } }),
});

const NODES: readonly ExampleStep[] = [
  {
    away: -6,
    title: '定下学习计划',
    state: 'reached',
    report: '把八章内容分到六个月，每晚半小时，周末做一次小测。',
    advice: { name: '何广', role: '师傅', text: '先学实务再学法规，窗口上天天用得着，记得牢。' },
    echo: '换了顺序，第一章果然顺多了。',
    quote: { text: '慢慢来，比较快。', by: '本人 周小满' },
  },
  {
    away: -3,
    title: '学完第一轮',
    state: 'reached',
    report: '比计划晚了一周，错题本记了 46 道，最怕的所得税弄懂了大半。',
    advice: { name: '林晓', role: '同事', text: '所得税的错题，午休我们可以一起过一遍。' },
    support: { name: '郑书记', role: '团支部书记', text: '备考的两个周六，值班我来调开。' },
    quote: { text: '错过的题，都是以后的路标。', by: '师傅 何广' },
  },
  {
    away: 0,
    title: '刷完两套真题',
    state: 'walking',
    report: '第一套做完了，时间不够用，分录题要再快一点。',
    support: { name: '郑书记', role: '团支部书记', text: '小会议室中午空着，留了一张安静的桌子。' },
  },
  { away: 2, title: '走进考场', state: 'planned' },
  { away: 4, title: '独立值一次疑难窗口', state: 'planned' },
];

/** The latest first. */
const YEARS: readonly ExampleYear[] = [
  {
    away: -19,
    wish: '敢一个人接住综合窗口',
    goal: '独立值守综合窗口',
    nodes: [
      step(-18, '跟师傅坐满一个月', '记了三页问题，一半当天就弄懂了。'),
      step(-14, '独立值守半天', '只求助了两次，手还是会抖。', '抖着也能把事办完。'),
      step(-9, '独立值守一整周', '一周没有退件，师傅只在旁边喝茶。'),
    ],
    reflection: '那时最怕抬头，现在会先问一声好。',
    records: [
      ['公示第 13 期到第 24 期', '公示墙'],
      ['年终阶段性评估', '15 人投票，“走得很好”和“稳步在走”占九成'],
      ['复核：通过', '区级青年文明号'],
    ],
  },
  {
    away: -31,
    wish: '弄清每一张表该怎么填',
    goal: '认全窗口的表单',
    nodes: [
      step(-30, '抄一遍常用表单', '抄了二十三张，发现三张早就不用了。'),
      step(-25, '做一本填表样例', '样例放在了填单台，第二天就有人照着填。', '先弄懂，再弄快。'),
      step(-21, '给新同事讲一遍', '讲了一小时，被问住了两次。'),
    ],
    reflection: '第一年，我连叫号都要先默念一遍。',
    records: [
      ['公示第 1 期到第 12 期', '公示墙'],
      ['年终阶段性评估', '13 人投票，“稳步在走”最多'],
      ['申报：认定', '区级青年文明号'],
    ],
  },
];

/** Fictional example collective; months are relative to the current month. */
export const EXAMPLE_TEAM = {
  collective: '春晖路办税服务厅',
  name: '周小满',
  post: '窗口岗',
  wish: '年底前，能独立接住每一种疑难业务',
  goal: '考下初级会计职称',
  next: '做完两套真题，请师傅讲错题',
  sign: '一步一步，走成路',
  nodes: NODES,
  years: YEARS,
  tasks: [
    { icon: 'edit', tone: 'green', title: '写一写这个月', note: '一分钟就好，最多三栏' },
    { icon: 'bulb', tone: 'warm', title: '给陈一诺提建议', note: '写了“整理退税问答”的进展' },
  ],
  wall: [
    {
      name: '陈一诺',
      post: '咨询岗',
      node: '整理退税问答',
      reached: true,
      text: '把最常被问到的二十个问题整理成一页，贴在导税台，叫号前就能看懂。',
      next: '请三位办事群众试读，改掉看不懂的词。',
    },
    {
      name: '吴子涵',
      post: '窗口岗',
      node: '练好手语服务',
      text: '学会了三十句窗口手语，接待了一位听障老人，全程没有写字。',
    },
    {
      name: '周小满',
      post: '窗口岗',
      node: '刷完两套真题',
      text: '第一套真题做完，错题请何师傅讲了半小时。',
      next: '第二套卡着时间做。',
    },
  ],
} as const;

export const EXAMPLE_MESSAGES = {
  title: '示例集体',
  mark: '示例',
  markNote: '人和事都是编的，只能看，什么都不会留下。',
  views: '看哪一页',
  today: '今日',
  card: '成长卡',
  wall: '公示墙',
  years: '历年',
  over: (month: string) => `示例 · ${month} · 慢慢来，一次一件`,
  hello: (name: string) => `您好，${name}`,
  wishLabel: '我的心愿',
  mine: '现在可以做的',
  mineNote: '最多三件，做完就去忙手头的事',
  try: '加入集体后，点一下就能办',
  cardOver: '示例 · 青年成长计划卡',
  axis: '成长坐标轴',
  axisNote: '虚线是计划，实线是已经完成的部分；点一个节点看看',
  nodeSections: {
    report: '成员进度说明',
    advice: '伙伴建议和意见',
    support: '粉丝支持和帮助',
    quote: '微语录',
  },
  notYet: '走到这一步再写。',
  echo: '已落实',
  wallOver: (collective: string) => `示例 · ${collective}`,
  issue: '公示第 31 期',
  yearsOver: '示例 · 一年一张卡，都留着',
  thenAndNow: '当初和现在',
  now: '现在',
  records: '当年的公示、评估和称号',
  issueNote: (month: string) => `${month}的进展，按姓名排列，不排名次`,
  signLabel: '这一阶段的鼓励',
  reached: '走完了',
  next: '下一步',
  join: '输入邀请码',
  create: '创建集体',
  shareTitle: '看看青程的示例集体：一张卡，一条路，几位同行的人',
} as const;
