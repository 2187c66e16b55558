import type { AgeReading } from './age';
import type { NextStep, Rule } from './eligibility/rule';

/** Holds the rules of a place and a cycle as data: figures, the clauses of its notice, the words of each next step. */
export interface Preset {
  id: string;
  place: string;
  title: string;
  /** Marks a preset that shows the form and states no real rule. */
  example: boolean;
  cycleYears: readonly number[];
  reading: AgeReading;
  /** One rule per id, in the order they are shown. */
  rules: readonly Rule[];
  steps: Readonly<Record<NextStep, string>>;
}
