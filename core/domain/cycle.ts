/** Names the plan period of a collective: a label (the year of its first month) and its months, both included. */
export interface Cycle {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Says whether 'YYYY-MM' lies in the cycle; months compare as text. */
export const isInCycle = (cycle: Pick<Cycle, 'from' | 'to'>, month: string): boolean =>
  cycle.from <= month && month <= cycle.to;
