import type { BondKind } from '@core/domain/companion';
import type { EchoKind } from '@core/domain/timeline';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

/** Labels of the stored completion percentage. */
export const COMPLETION_LABELS: readonly { readonly value: number; readonly label: string }[] = [
  { value: 10, label: '刚起步' },
  { value: 30, label: '小半程' },
  { value: 50, label: '走到一半' },
  { value: 75, label: '大半程' },
  { value: 100, label: '走完了' },
];

/** Formats a completion percentage as the nearest label. */
export const formatCompletion = (figure: number): string =>
  COMPLETION_LABELS.reduce((best, step) =>
    Math.abs(step.value - figure) < Math.abs(best.value - figure) ? step : best,
  ).label;

/** The stored percentage of a label. */
export const percentOf = (label: string): number =>
  COMPLETION_LABELS.find((step) => step.label === label)?.value ?? 0;

export const ECHO_LABELS = enumTable<EchoKind, string>({ done: '已落实', reply: '回音' }, OTHER_LABEL);

export const WORD_SECTION_LABELS: Record<
  BondKind,
  {
    readonly title: string;
    readonly note: string;
    readonly empty: string;
    readonly field: string;
    readonly placeholder: string;
    readonly send: string;
    readonly sent: string;
  }
> = {
  partner: {
    title: '伙伴建议和意见',
    note: '成长伙伴写在这里',
    empty: '还没有建议。写了进展，伙伴就会收到提醒。',
    field: '建议和意见',
    placeholder: '具体说一件事：哪里做得好，下一步可以试试什么',
    send: '送出建议',
    sent: '建议已送出',
  },
  fan: {
    title: '粉丝支持和帮助',
    note: '成长粉丝写在这里',
    empty: '还没有支持。有了新进展，粉丝会收到提醒。',
    field: '支持和帮助',
    placeholder: '一句鼓励，或者您能帮上的一件事',
    send: '送出支持',
    sent: '支持已送出',
  },
};

export const TIMELINE_MESSAGES = {
  axis: '成长坐标轴',
  axisNote: '虚线是计划，实线是已经完成的部分',
  asText: '用文字看',
  asAxis: '用坐标轴看',
  planned: (month: string) => `计划 ${month}`,
  actual: (month: string) => `${month}完成`,
  quotes: (count: number) => `${count} 句微语录`,
  calendar: (title: string) => `成长节点：${title}`,
  nodeTitle: '成长节点',
  noNode: '没有找到这个节点，可能已从计划中撤下。',
  nothingWritten: '这一步没有写过。',
  over: '这张卡的周期已经结束，内容保留为当时的样子，只能看。',
  withdrawn: '这个节点已从计划中撤下，写过的内容都留着。',
  ownNote: '只给自己看',
  ownNoteNote: '哪里顺、哪里卡、下次怎样',
  progress: '成员进度说明',
  progressEmpty: '还没有写进展。',
  progressOn: (day: string) => `${day}写`,
  completion: '按自己的计划，走到了',
  byOwnPlan: (label: string) => `按自己的计划：${label}`,
  textMissing: '写一两句就好',
  need: '需要的帮助 · 只有号长和伙伴看得到',
  earlier: '之前写的',
  earlierNote: (count: number) => `${count} 个月`,
  echoReply: '写回音',
  echoTitle: (name: string) => `给${name}的回音`,
  echoKind: '怎么回应',
  echoText: '想说的话',
  echoPlaceholder: { done: '怎么落实的，选填', reply: '说一句' },
  echoSend: '送出回音',
  echoSent: '回音已送出',
  echoMissing: '请写一句回音',
} as const;
