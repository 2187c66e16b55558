import type { Stage } from '../../../../core/domain/sign';
import { dayOfInstant } from '../../../../core/domain/month-day';
import type { IssueNumber, WallOrder } from '../../../../core/domain/wall-issue';
import { STAGE_LABELS } from '../../../../core/labels/sign';
import { WALL_ORDER_LABELS, issueName } from '../../../../core/labels/wall-issue';

const dayOf = (instant: string): string => {
  const day = dayOfInstant(Date.parse(instant));
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
};

const monthOf = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

type NumberedMonth = IssueNumber & { readonly month: string };

/** Texts of the printed wall issue and encouragement sign. */
export const WALL_PRINT_MESSAGES = {
  issue: (issue: NumberedMonth) => `公示${issueName(issue)} · ${monthOf(issue.month)}`,
  frozen: (at: string, order: WallOrder) => `${dayOf(at)}定稿 · ${WALL_ORDER_LABELS[order]}排列`,
  late: (month: string) => `补${Number(month.slice(5))}月`,
  quotes: '成长微语录',
  quote: (text: string, name: string) => `“${text}” —— ${name}`,
  corrections: '更正',
  correction: (at: string, by: string, text: string) => `${dayOf(at)}（${by}）：${text}`,
  withdrawn: (count: number) => `应本人要求，本期有 ${count} 处内容不再展示。`,
  departed: (count: number) => `${count} 位同事已离开集体，本期不再展示他们的内容。`,
  scan: '扫码在手机上看这一期，有异议、有建议也在那里提。',
  stage: (stage: Stage) => STAGE_LABELS[stage],
  issueFile: (issue: NumberedMonth) => `公示${issueName(issue).replaceAll(' ', '')} ${monthOf(issue.month)}`,
  signFile: (stage: Stage) => `鼓励标识 ${STAGE_LABELS[stage]}`,
} as const;
