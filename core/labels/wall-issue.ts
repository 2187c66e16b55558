import type { IssueNumber, WallNumbering, WallOrder } from '../domain/wall-issue';
import { OTHER_LABEL, enumTable } from './enum-table';

export const WALL_ORDER_LABELS = enumTable<WallOrder, string>({ name: '按姓名', lot: '按抽签' }, OTHER_LABEL);

export const WALL_NUMBERING_LABELS = enumTable<WallNumbering, string>(
  { through: '接着往下编', anew: '每个周期从第 1 期编起' },
  OTHER_LABEL,
);

/** Names an issue by its number: 第 3 期, or 2027年第 3 期 where each cycle begins at 1. */
export const issueName = ({ no, inCycle }: IssueNumber): string => {
  if (!inCycle) return `第 ${no} 期`;
  const [year, month] = inCycle.label.split('-');
  return `${year}年${month ? `${Number(month)}月起` : ''}第 ${inCycle.no} 期`;
};
