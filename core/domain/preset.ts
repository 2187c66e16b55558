import type { AgeReading } from './age';
import type { AssessedItem, FieldDemands, TitleTerms } from './notice/demand';
import type { NextStep, Rule, RuleFigures, RuleId } from './eligibility/rule';

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
  /** The day of a round on which the material is due, if the notice sets one; `year` is relative to the round. */
  deadline?: { readonly year: number; readonly month: number; readonly day: number };
  /** `round` counts each year of the notice; the years of the collective's own cycle are counted without it. */
  counting?: 'round';
  /** What papers ask for unlike the usual forms. */
  fields?: FieldDemands;
  /** The items of the self-assessment, instead of the usual ones. */
  sheet?: readonly AssessedItem[];
  /** The title that a file leads to; the usual terms without it. */
  titles?: TitleTerms;
  /** One rule per id, in display order. */
  rules: readonly Rule[];
  steps: Readonly<Record<NextStep, string>>;
}

/** Returns the figures of a rule; undefined where the notice has no such rule. */
export const figuresOf = <Id extends RuleId>(
  { rules }: Pick<Preset, 'rules'>,
  id: Id,
): RuleFigures[Id] | undefined =>
  // The figures of a rule are those of its id, which a union cannot tell.
  rules.find((rule) => rule.id === id)?.figures as RuleFigures[Id] | undefined;

/** The calendar years of a notice in a round. */
export const roundYears = (
  { roundYears: { first, last } }: Pick<Preset, 'roundYears'>,
  round: number,
): number[] => Array.from({ length: last - first + 1 }, (_, at) => round + first + at);

/** Names the notice in a round: 2020—2021年度 in round 2021. */
export function presetTitle(
  { title, roundYears }: Pick<Preset, 'title' | 'roundYears'>,
  round: number,
): string {
  const [first, last] = [round + roundYears.first, round + roundYears.last];
  return title.replace('{years}', first === last ? String(last) : `${first}—${last}`);
}
