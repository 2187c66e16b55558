import type { AgeReading } from './age';
import type { NextStep, Rule } from './eligibility/rule';

/** The rules of a district and a cycle as data: figures, clauses of the notice, a sentence for each next step. */
export interface Preset {
  id: string;
  place: string;
  /** `{years}` stands for the calendar years of the notice, which follow from its round. */
  title: string;
  /** True for a preset that only demonstrates the format. */
  example: boolean;
  /** The calendar years of the notice, relative to the year of its round: -1 and 0 for 2020 and 2021 in round 2021. */
  roundYears: { readonly first: number; readonly last: number };
  reading: AgeReading;
  /** One rule per id, in display order. */
  rules: readonly Rule[];
  steps: Readonly<Record<NextStep, string>>;
}

/** Names the notice in a round: 2020—2021年度 in round 2021. */
export function presetTitle(
  { title, roundYears }: Pick<Preset, 'title' | 'roundYears'>,
  round: number,
): string {
  const [first, last] = [round + roundYears.first, round + roundYears.last];
  return title.replace('{years}', first === last ? String(last) : `${first}—${last}`);
}
