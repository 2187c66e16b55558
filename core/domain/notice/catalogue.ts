import { DECLARATION_KINDS, DOCUMENT_KINDS, EVIDENCE_KINDS } from '../eligibility/record';
import type { RuleId } from '../eligibility/rule';
import { DECISIONS } from '../application-flow';
import { TITLE_LEVELS } from '../title';
import { TITLE_STAR_MAX } from '../title-value';
import type { TitleTerms } from './demand';

/** The kinds of a rule's parameters, and the bounds of each; an editor needs to know nothing else. */
export type Parameter =
  | { readonly kind: 'count'; readonly key: string; readonly min: number; readonly max: number }
  /** A part of the whole; 1 to 100 percent. */
  | { readonly kind: 'share'; readonly key: string }
  | { readonly kind: 'switch'; readonly key: string }
  /** One of some kinds. */
  | { readonly kind: 'choice'; readonly key: string; readonly of: readonly string[] }
  /** At least one of some kinds. */
  | { readonly kind: 'kinds'; readonly key: string; readonly of: readonly string[] };

export const COUNT_MAX = 100_000;
const count = (key: string, min = 0): Parameter => ({ kind: 'count', key, min, max: COUNT_MAX });
export const AGES = { min: 14, max: 100 } as const;
const age: Parameter = { kind: 'count', key: 'age', ...AGES };
const share: Parameter = { kind: 'share', key: 'share' };

export const TITLE_YEARS_MAX = 20;
export const SESSION_YEARS = { min: 1900, max: 2100 } as const;
export const SESSION_EVERY_MAX = 10;

/** What a notice says of the title, in the order of display; years count from 0, which is none. */
export const TITLE_PARAMETERS: readonly (Parameter & { readonly key: keyof TitleTerms })[] = [
  { kind: 'choice', key: 'level', of: TITLE_LEVELS },
  { kind: 'count', key: 'years', min: 0, max: TITLE_YEARS_MAX },
  { kind: 'count', key: 'star', min: 0, max: TITLE_STAR_MAX },
  { kind: 'count', key: 'first', min: 0, max: SESSION_YEARS.max },
  { kind: 'count', key: 'every', min: 1, max: SESSION_EVERY_MAX },
  { kind: 'kinds', key: 'outcomes', of: DECISIONS },
];

/** The rules a notice may have, each with its parameters in the order of display. */
export const CATALOGUE: { readonly [Id in RuleId]: readonly Parameter[] } = {
  E1: [count('min'), count('max'), { kind: 'switch', key: 'wholeUnit' }],
  E2: [age, share],
  E3: [age],
  E4: [share],
  E5: [],
  E6: [count('houses', 1)],
  E7: [],
  E8: [count('perYear')],
  E9: [count('max')],
  E10: [count('perYear')],
  E11: [count('min')],
  E12: [count('leagueMembers', 1)],
  E13: [{ kind: 'kinds', key: 'evidence', of: EVIDENCE_KINDS }],
  E14: [],
  E15: [count('about'), count('from'), count('to')],
  E16: [{ kind: 'kinds', key: 'documents', of: DOCUMENT_KINDS }],
  E17: [],
  E18: [{ kind: 'kinds', key: 'declarations', of: DECLARATION_KINDS }],
};
