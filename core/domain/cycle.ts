/** Names the plan period of a collective: a label (the year of its first month) and its months, both included. */
export interface Cycle {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Lists the months of a cycle in order, each as 'YYYY-MM'. */
export function monthsOfCycle(cycle: Pick<Cycle, 'from' | 'to'>): string[] {
  const months: string[] = [];
  for (let month = cycle.from; month <= cycle.to && months.length < 36; month = nextMonth(month))
    months.push(month);
  return months;
}

/** Says whether 'YYYY-MM' lies in the cycle; months compare as text. */
export const isInCycle = (cycle: Pick<Cycle, 'from' | 'to'>, month: string): boolean =>
  cycle.from <= month && month <= cycle.to;

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
