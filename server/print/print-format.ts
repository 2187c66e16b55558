import { dayOfInstant } from '../../core/domain/month-day';
import type { EchoKind } from '../../core/domain/timeline';

/** Labels of printed forms; the client labels a reply 回音. */
export const PRINTED_ECHO_LABELS: Record<EchoKind, string> = { done: '已落实', reply: '回复' };

// An instant counts as its day in China (UTC+8).
const dateOf = (date: string | null): string =>
  date?.includes('T') ? dayOfInstant(Date.parse(date)) : (date ?? '');

/** Prints a month, a day or an instant as 2026年3月; anything else as it is. */
export const formatMonth = (date: string | null): string => {
  const text = dateOf(date);
  return /^\d{4}-\d\d/.test(text) ? `${text.slice(0, 4)}年${Number(text.slice(5, 7))}月` : text;
};

/** Prints a day or an instant as 2026年3月8日; a month as monthOnPaper does. */
export const formatDay = (date: string | null): string => {
  const text = dateOf(date);
  return text.length < 10 ? formatMonth(text) : `${formatMonth(text)}${Number(text.slice(8, 10))}日`;
};

/** Prints a day, a month or an instant for a narrow cell: 2026.03.08, 2026.03. */
export const shortDate = (date: string | null): string => dateOf(date).replace(/-/g, '.');
