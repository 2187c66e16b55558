import { addMonths, monthParts, monthsBetween, type Month } from './month';

/** The plan period of a collective: a label (the year of its first month), first and last month. */
export interface Cycle {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Says whether 'YYYY-MM' is within the cycle; months compare as text. */
export const isInCycle = (cycle: Pick<Cycle, 'from' | 'to'>, month: string): boolean =>
  cycle.from <= month && month <= cycle.to;

/** Exclusive maximum of months after the first month of a cycle. */
export const CYCLE_SPAN = 24;

/** Proposes a plan period: this calendar year, or from October on the rest of it and the whole next year. */
export const proposeCycle = (month: Month): { from: Month; to: Month } => {
  const toDecember = 12 - monthParts(month).month;
  return toDecember < 3
    ? { from: month, to: addMonths(month, toDecember + 12) }
    : { from: addMonths(month, toDecember - 11), to: addMonths(month, toDecember) };
};

/** Says whether two months form a valid cycle: in order and within two years. */
export const isCycle = (from: Month, to: Month): boolean => from <= to && addMonths(from, CYCLE_SPAN) > to;

/** Lists the calendar years of a cycle. */
export const yearsOfCycle = ({ from, to }: Pick<Cycle, 'from' | 'to'>): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** First and last calendar year. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** A cycle that is over, with what the 号长 had settled for its review. */
export interface PastCycle extends Cycle {
  /** ISO instant at which the next one began. */
  readonly endedAt: string;
  readonly years: YearSpan | null;
  readonly referenceDate: string | null;
}

/** A cycle opened ahead by the 号长. */
export interface NextCycle extends Cycle {
  readonly by: string;
  readonly at: string;
}

/** A collective keeps this many cycles. */
export const CYCLES_MAX = 60;

/** Months before the end of a cycle from which the 号长 is asked to open the next, the last month included. */
const ASKED_AHEAD = 2;

/** Returns the month from which the 号长 is asked to open the next cycle. */
export const askedFrom = ({ to }: Pick<Cycle, 'to'>): Month => addMonths(to as Month, 1 - ASKED_AHEAD);

/** Names a cycle by the year of its first month; a second one that begins in that year by the month. */
export const labelOf = (from: string, taken: readonly string[]): string => {
  const year = from.slice(0, 4);
  return taken.includes(year) ? from : year;
};

/** Proposes the cycle after one: as long, and at once after it; from the running month when that is over already. */
export function proposeNext(
  { from, to }: Pick<Cycle, 'from' | 'to'>,
  month: Month,
): { from: Month; to: Month } {
  const next = addMonths(to as Month, 1);
  const end = addMonths(next, monthsBetween(from as Month, to as Month));
  return end < month ? proposeCycle(month) : { from: next, to: end };
}

/** Returns the cycle that a month belongs to: the running one, or the one before for a month told late. */
export const cycleOfMonth = <C extends Cycle>(running: C, past: readonly C[], month: string): C =>
  isInCycle(running, month) ? running : (past.find((cycle) => isInCycle(cycle, month)) ?? running);
