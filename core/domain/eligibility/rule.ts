import type { DeclarationKind, DocumentKind, EvidenceKind } from './record';

/** A ratio of integers, so that equality is exact. */
export interface Share {
  part: number;
  whole: number;
}

/** The configurable figures of each rule. */
export interface RuleFigures {
  /** `wholeUnit`: a small unit that takes part as a whole fulfils the rule; otherwise it explains itself. */
  E1: { min: number; max: number; wholeUnit?: boolean };
  E2: { age: number; share: Share };
  E3: { age: number };
  E4: { share: Share };
  E5: Record<string, never>;
  E6: { houses: number };
  E7: Record<string, never>;
  E8: { perYear: number };
  E9: { max: number };
  E10: { perYear: number };
  E11: { min: number };
  E12: { leagueMembers: number };
  E13: { evidence: readonly EvidenceKind[] };
  E14: Record<string, never>;
  E15: { about: number; from: number; to: number };
  E16: { documents: readonly DocumentKind[] };
  E17: Record<string, never>;
  E18: { declarations: readonly DeclarationKind[] };
}

export const RULE_IDS = [
  'E1',
  'E2',
  'E3',
  'E4',
  'E5',
  'E6',
  'E7',
  'E8',
  'E9',
  'E10',
  'E11',
  'E12',
  'E13',
  'E14',
  'E15',
  'E16',
  'E17',
  'E18',
] as const satisfies readonly (keyof RuleFigures)[];
export type RuleId = (typeof RULE_IDS)[number];

/** How binding a rule is: 必须, 一般或原则上, 由人判断, 区级逐一复查, 例外规定. */
export const RULE_FORCES = ['hard', 'soft', 'manual', 'district', 'exception'] as const;
export type RuleForce = (typeof RULE_FORCES)[number];

/** A rule of a preset; `clause` is the sentence of the notice. */
export type Rule<Id extends RuleId = RuleId> = {
  [K in Id]: { id: K; force: RuleForce; clause: string; figures: RuleFigures[K] };
}[Id];

/** Next steps for a collective; a preset has a sentence for each. */
export const NEXT_STEPS = [
  'addPeople',
  'explainSize',
  'recruitYouth',
  'fillBirths',
  'confirmBirths',
  'appointLeader',
  'keepOneLeader',
  'replaceLeader',
  'confirmNationality',
  'raiseNationals',
  'namePrincipal',
  'replacePrincipal',
  'pairHouse',
  'renewAgreement',
  'registerVolunteers',
  'holdSessions',
  'askException',
  'checkException',
  'submitInnovations',
  'helpSomebody',
  'foundBranch',
  'judgeFlexibly',
  'addEvidence',
  'judgeEvidence',
  'reviewTitle',
  'writeDeeds',
  'extendDeeds',
  'shortenDeeds',
  'completeDocuments',
  'declare',
  'judgeDeclarations',
  'clearVeto',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];
