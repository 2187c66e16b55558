import type { Cycle } from './cycle';
import type { Goal, NodePlan } from './growth-card';
import { addMonths, isMonth, type Month } from './month';
import { lastDayOf } from './month-day';

/** What becomes of a goal of the last cycle: 带走, 完成, 放下. */
export const CARRY_CHOICES = ['carry', 'done', 'drop'] as const;
export type CarryChoice = (typeof CARRY_CHOICES)[number];
export const CARRY_NOTE_MAX = 60;

/** The decision about one goal, with a copy of its title. */
export interface CarriedGoal {
  readonly goalId: string;
  readonly title: string;
  readonly choice: CarryChoice;
  /** One sentence; '' without. */
  readonly note: string;
}

type Span = Pick<Cycle, 'from' | 'to'>;

/** Moves a month by whole years into a later cycle; one that falls beyond its end lies in its last month. */
export function monthInto(month: string, { from, to }: Span): string {
  if (!isMonth(month)) return to;
  let moved: Month = month;
  while (moved < from) moved = addMonths(moved, 12);
  return moved > to ? to : moved;
}

/** Moves a day by whole years into a later cycle; one that falls beyond its end is its last day. */
export function dayInto(day: string, cycle: Span): string {
  const month = monthInto(day.slice(0, 7), cycle);
  const last = lastDayOf(month as Month);
  const same = `${month}-${day.slice(8)}`;
  return month.slice(5) === day.slice(5, 7) && same < last ? same : last;
}

/** Carries a goal with its unfinished nodes into a later cycle; their months move by whole years. */
export function carryGoal(goal: Goal, from: string, unfinished: readonly NodePlan[], cycle: Span): Goal {
  const due = goal.due === '' ? '' : dayInto(goal.due, cycle);
  const last = due === '' ? cycle.to : due.slice(0, 7);
  const nodes = unfinished.map((node) => {
    const month = monthInto(node.month, cycle);
    return { ...node, month: month > last ? last : month };
  });
  return { ...goal, due, nodes, carried: from };
}
