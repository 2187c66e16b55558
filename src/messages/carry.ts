import type { CarryChoice } from '@core/domain/carry';
import { formatQuantity } from './numerals';

export const CARRY_MESSAGES = {
  title: '开始新周期的成长卡',
  over: '开始新的周期',
  head: '上一周期的目标，怎么安排？',
  note: '逐个选一下就好，不用重新写。带走的目标会留下没走完的节点，月份顺延。',
  unfinished: (count: number) => (count === 0 ? '节点都走到了' : `还有${formatQuantity(count)}个节点没走完`),
  sentence: '一句话（选填）',
  sentencePlaceholder: '例如：换了岗位，这个先放下',
  wish: '心愿',
  wishLit: '上一周期的心愿已经实现，写一个新的吧。',
  wishPlaceholder: '新的一年，最想做成的一件事',
  companions: '再请一次陪伴者',
  companionsNote: '对方在“今日”里点一下就能答应，上一周期的承诺会预先填好。',
  begin: '开始新的成长卡',
  begun: '已带到新的成长卡',
  blank: '不带了，写一张新的',
} as const;

export const CARRY_CHOICE_LABELS: Record<CarryChoice, string> = {
  carry: '带走',
  done: '完成',
  drop: '放下',
};
