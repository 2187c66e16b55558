import { addMonths, monthParts, type Month } from './month';

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
