import type { AgeReading } from '../age';
import type { Day } from '../month-day';
import type { NextStep, RuleForce, RuleId } from './rule';

/** Lists how a rule stands: 符合, 需说明, 缺少, 人工判断, 边界需确认. */
export const FINDING_STATES = ['holds', 'explain', 'missing', 'manual', 'boundary'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** States the days a finding rests on: one day, or a span up to it; `reading` where an age decides. */
export interface DateBasis {
  on: Day;
  from?: Day;
  reading?: AgeReading;
}

/** Holds what a rule found, before the words of the place are added. */
export interface Outcome {
  state: FindingState;
  figures: Readonly<Record<string, number>>;
  nextStep: NextStep | null;
  dateBasis: DateBasis;
  /** Ids of the people the state rests on. */
  people?: readonly string[];
  /** Ids of people near an age limit: their day of birth, or the reading of the limit, decides about them. */
  nearLimit?: readonly string[];
  /** Kinds that are missing: evidence, papers, declarations. */
  lacking?: readonly string[];
  /** The calendar year, for rules that count each year. */
  year?: number;
}

/** Holds one finding as it is shown: rule, state, clause, figures, days, people and what to do. */
export interface Finding extends Required<Omit<Outcome, 'year'>> {
  rule: RuleId;
  force: RuleForce;
  clause: string;
  year: number | null;
  /** The sentence of the place for the next step; '' when there is none. */
  advice: string;
}
