import type { AgeReading } from '../age';
import type { Day } from '../month-day';
import type { NextStep, RuleForce, RuleId } from './rule';

/** The results of a rule: 符合, 需说明, 缺少, 人工判断, 边界需确认. */
export const FINDING_STATES = ['holds', 'explain', 'missing', 'manual', 'boundary'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** The reference day or period of a finding; `reading` if an age limit applies. */
export interface DateBasis {
  on: Day;
  from?: Day;
  reading?: AgeReading;
}

/** The result of a rule without the texts of the preset. */
export interface Outcome {
  state: FindingState;
  figures: Readonly<Record<string, number>>;
  nextStep: NextStep | null;
  dateBasis: DateBasis;
  /** Ids of the people that determine the state. */
  people?: readonly string[];
  /** Ids of people near an age limit, for whom the day of birth or the reading of the limit decides. */
  nearLimit?: readonly string[];
  /** Missing kinds of evidence, documents or declarations. */
  lacking?: readonly string[];
  /** The calendar year, for rules that count each year. */
  year?: number;
}

/** A finding as displayed. */
export interface Finding extends Required<Omit<Outcome, 'year'>> {
  rule: RuleId;
  force: RuleForce;
  clause: string;
  year: number | null;
  /** The preset's sentence for the next step; '' when there is none. */
  advice: string;
}
