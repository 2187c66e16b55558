import { formatYearMonth } from './months';

export const YEARS_MESSAGES = {
  title: '历年坐标轴',
  note: '从第一张成长卡走到现在，最近的一年在最上面。',
  none: '还没有提交过成长卡。',
  brought: (collective: string) => `在“${collective}”的成长卡，点节点看当时写的`,
  blank: '这个节点没有写过什么。',
  former: '以前的同事',
  before: (choice: string) => `上一周期的目标：${choice}`,
  print: '打印这一年的成长卡',
  printNote: 'Word，A4，与当年一样',
  over: (to: string) => `这张卡的周期到${formatYearMonth(to)}结束，内容保留为当时的样子，只能看。`,
} as const;
