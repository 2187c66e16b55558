import type { IssueNumber } from '@core/domain/wall-issue';
import { issueName } from '@core/labels/wall-issue';
import { formatSpan, formatYearMonth } from './months';

export const CYCLE_MESSAGES = {
  title: '历年',
  now: '现在的周期',
  span: formatSpan,
  next: '下一个周期',
  nextOpened: (from: string, by: string) => `${by}已开启，${formatYearMonth(from)}起自动换到新周期。`,
  past: '过去的周期',
  pastNote: '内容保留为当时的样子，只能看，不能改。',
  axes: '我的历年坐标轴',
  axesNote: '从第一张成长卡走到现在',
  noPast: '这是第一个周期。下一个周期开始以后，今年的内容会收在这里。',
  open: '开启下一个周期',
  openHead: '下一个周期从哪个月到哪个月？',
  openNote:
    '到了第一个月，成员会看到上一周期的目标，逐个选“带走、完成、放下”，再请一次陪伴者，不用重新填写。上一周期的内容从那天起只能看。',
  openAsk: '开启下一个周期？',
  openText: (from: string, to: string, ahead: boolean) =>
    ahead
      ? `${formatSpan(from, to)}。在${formatYearMonth(from)}之前仍可修改或收回。`
      : `${formatSpan(from, to)}。现在就换到新周期，上一周期的内容不能再改。`,
  openYes: '开启',
  openNo: '再想想',
  opened: '下一个周期已开启',
  change: '改起止月份',
  withdraw: '收回',
  withdrawAsk: '收回下一个周期？',
  withdrawText: '收回以后，到期前您还可以再开启。',
  withdrawYes: '收回',
  withdrawn: '已收回',
  from: '从哪个月开始',
  to: '到哪个月结束',
  overlaps: (to: string) => `上一周期到${formatYearMonth(to)}，新周期要从之后的月份开始。`,
  cards: '成长卡',
  noCards: '这个周期里没有您能看的成长卡。',
  mine: '我的成长卡',
  card: (reached: number, nodes: number) => `${nodes}个节点，走到${reached}个`,
  issues: '公示墙',
  issue: (issue: IssueNumber, month: string) => `公示${issueName(issue)} · ${formatYearMonth(month)}`,
  votes: '阶段性评估',
  pages: '初心展示',
  files: '申报、复核和经验材料',
  file: (round: string, kind: string) => `${round}年度${kind}`,
  fileNote: (state: string, versions: number) =>
    versions > 0 ? `${state} · 递交过${versions}次，看最后一次` : state,
  paper: '经验交流材料',
  paperNote: (version: number) => `第${version}稿，最后保存的`,
} as const;
