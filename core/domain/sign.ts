import type { Cycle } from './cycle';

export const SLOGAN_MAX = 24;
export const SLOGANS_MAX = 60;

/** A cycle is walked in four stages; the last takes what is left over. */
export const STAGES = [1, 2, 3, 4] as const;
export type Stage = (typeof STAGES)[number];

export interface Slogan {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly seatId: string;
}

/** The encouragement sign (阶段性鼓励话语标识) that hangs now. */
export interface Sign {
  readonly stage: Stage;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** Tells in which stage of the cycle a month lies; before it the first, after it the last. */
export function stageOf(cycle: Pick<Cycle, 'from' | 'to'>, month: string): Stage {
  const length = ordinal(cycle.to) - ordinal(cycle.from) + 1;
  const at = ordinal(month) - ordinal(cycle.from);
  const quarter = Math.max(0, Math.min(3, Math.floor((at * 4) / length)));
  return STAGES[quarter] ?? 4;
}
