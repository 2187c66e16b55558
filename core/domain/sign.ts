import type { Cycle } from './cycle';

export const SLOGAN_MAX = 24;
export const SLOGANS_MAX = 60;

/** A cycle has four stages; the last one includes the remaining months. */
export const STAGES = [1, 2, 3, 4] as const;
export type Stage = (typeof STAGES)[number];

export interface Slogan {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly seatId: string;
}

/** The current encouragement sign (阶段性鼓励话语标识). */
export interface Sign {
  readonly stage: Stage;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** Returns the stage of a month: the first before the cycle, the last after it. */
export function stageOf(cycle: Pick<Cycle, 'from' | 'to'>, month: string): Stage {
  const length = ordinal(cycle.to) - ordinal(cycle.from) + 1;
  const at = ordinal(month) - ordinal(cycle.from);
  const quarter = Math.max(0, Math.min(3, Math.floor((at * 4) / length)));
  return STAGES[quarter] ?? 4;
}
