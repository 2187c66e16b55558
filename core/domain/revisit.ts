import { addMonths } from './month';
import { addDays, dayParts, firstDayOf, lastDayOf, monthOfDay, printDay, type Day } from './month-day';

/** Months after adoption at which an innovation is revisited (回头看). */
export const REVISIT_MONTHS = [1, 3, 6] as const;
export type RevisitMonths = (typeof REVISIT_MONTHS)[number];

/** Days after the due day from which a visit is overdue. */
export const REVISIT_GRACE = 14;

/** Results of a visit: 在用, 部分在用, 停用. */
export const USES = ['inUse', 'partly', 'stopped'] as const;
export type Use = (typeof USES)[number];

/** States of a visit: 未到期, 该回访了, 已逾期, 已回访, 不必再回访. */
export const REVISIT_STATES = ['ahead', 'due', 'overdue', 'done', 'moot'] as const;
export type RevisitState = (typeof REVISIT_STATES)[number];

export interface MadeVisit {
  readonly months: RevisitMonths;
  readonly use: Use;
}

export interface RevisitStanding {
  readonly months: RevisitMonths;
  readonly due: Day;
  readonly state: RevisitState;
}

/** Returns the due day of a visit; the last day of the month if the day does not exist. */
export const revisitDue = (adoptedOn: Day, months: RevisitMonths): Day => {
  const month = addMonths(monthOfDay(adoptedOn), months);
  const { year, month: of } = dayParts(firstDayOf(month));
  return printDay({ year, month: of, day: dayParts(adoptedOn).day }) ?? lastDayOf(month);
};

/** Gives the first day a visit counts as overdue. */
export const overdueFrom = (due: Day): Day => addDays(due, REVISIT_GRACE + 1);

/** Returns the state of each visit on a day; once an innovation is no longer used, later visits are not needed. */
export const revisitStandings = (
  adoptedOn: Day,
  made: readonly MadeVisit[],
  today: Day,
): RevisitStanding[] => {
  const stopped = made.some((visit) => visit.use === 'stopped');
  return REVISIT_MONTHS.map((months) => {
    const due = revisitDue(adoptedOn, months);
    const done = made.some((visit) => visit.months === months);
    const waiting = today < due ? 'ahead' : today < overdueFrom(due) ? 'due' : 'overdue';
    return { months, due, state: done ? 'done' : stopped ? 'moot' : waiting };
  });
};
