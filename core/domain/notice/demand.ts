import type { Decision } from '../application-flow';
import type { FormKind, LinkKind } from '../dossier';
import type { RuleId } from '../eligibility/rule';
import type { TitleLevel } from '../title';

/** Whether a notice demands a field of a paper, leaves it to the collective, or has no such field. */
export const FIELD_DEMANDS = ['demanded', 'optional', 'none'] as const;
export type FieldDemand = (typeof FIELD_DEMANDS)[number];

/** The fields of papers that a notice treats unlike the usual forms, by key. */
export type FieldDemands = Readonly<Partial<Record<FormKind, Readonly<Record<string, FieldDemand>>>>>;

/** An item of the self-assessment; `weight` is its maximum of points. */
export interface AssessedItem {
  readonly id: string;
  readonly group: string;
  /** `{n}` stands for what the rule of the item asks for each year. */
  readonly title: string;
  readonly weight: number;
  /** Kinds of records accepted as evidence. */
  readonly proof: readonly LinkKind[];
  /** Minimum number of pieces of evidence. */
  readonly least: number;
  /** The rule that asks for it: without the rule in the notice it is not assessed. */
  readonly rule?: RuleId;
}

/** The title that a file leads to. */
export interface TitleTerms {
  readonly level: TitleLevel;
  /** Years that it holds from the decision on; 0 for no end. */
  readonly years: number;
  /** 一星级 to 五星级 of a first title; 0 without stars. */
  readonly star: number;
  /** The year of 第1届, 0 where sessions are not counted; the others follow every so many years. */
  readonly first: number;
  readonly every: number;
  /** What the district may decide. */
  readonly outcomes: readonly Decision[];
}

/** The usual terms: a title of the district without end. */
export const USUAL_TERMS: TitleTerms = {
  ...{ level: 'district', years: 0, star: 0, first: 0, every: 1 },
  outcomes: ['recognise', 'rectify', 'revoke'],
};

/** The number of the session of a round; undefined where sessions are not counted, or before the first. */
export function sessionOf(
  { first, every }: Pick<TitleTerms, 'first' | 'every'>,
  round: number,
): number | undefined {
  if (first === 0 || round < first) return undefined;
  return Math.floor((round - first) / every) + 1;
}

/** The last day of a title that was decided on a day, 'YYYY-MM-DD'; null for one without end. */
export function endOfTitle({ years }: Pick<TitleTerms, 'years'>, decidedOn: string): string | null {
  if (years === 0) return null;
  const [year = 0, month = 1, day = 1] = decidedOn.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}
