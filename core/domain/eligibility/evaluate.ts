import type { Preset } from '../preset';
import type { Finding, Outcome } from './finding';
import {
  evaluateAbroad,
  evaluateDeclarations,
  evaluateAchievementReport,
  evaluateDocuments,
  evaluateEvidence,
  evaluateQuota,
  evaluateSweep,
} from './documents';
import {
  evaluateBranch,
  evaluateLeader,
  evaluateNationals,
  evaluatePrincipal,
  evaluateSize,
  evaluateVolunteers,
  evaluateYouth,
} from './people';
import type { EligibilityRecord } from './record';
import type { Rule, RuleFigures, RuleId } from './rule';
import { evaluateCare, evaluateInnovations, evaluatePairing, evaluateSessions } from './year';

type Evaluator<Id extends RuleId> = (
  figures: RuleFigures[Id],
  record: EligibilityRecord,
) => Outcome | Outcome[];

const EVALUATORS: { readonly [Id in RuleId]: Evaluator<Id> } = {
  E1: evaluateSize,
  E2: evaluateYouth,
  E3: evaluateLeader,
  E4: evaluateNationals,
  E5: evaluatePrincipal,
  E6: evaluatePairing,
  E7: evaluateVolunteers,
  E8: evaluateSessions,
  E9: evaluateQuota,
  E10: evaluateInnovations,
  E11: evaluateCare,
  E12: evaluateBranch,
  E13: evaluateEvidence,
  E14: evaluateSweep,
  E15: evaluateAchievementReport,
  E16: evaluateDocuments,
  E17: evaluateAbroad,
  E18: evaluateDeclarations,
};

// The table types each evaluator with its own figures; a union of rules loses that relation.
const outcomesOf = <Id extends RuleId>(rule: Rule<Id>, record: EligibilityRecord): Outcome[] => {
  const evaluateRule: Evaluator<Id> = EVALUATORS[rule.id as Id];
  return [evaluateRule(rule.figures as RuleFigures[Id], record)].flat();
};

/** Evaluates a record: one finding per rule, or one per year for yearly rules. */
export const evaluate = (preset: Preset, record: EligibilityRecord): Finding[] =>
  preset.rules.flatMap((rule) =>
    outcomesOf(rule, record).map((outcome): Finding => ({
      people: [],
      nearLimit: [],
      lacking: [],
      ...outcome,
      rule: rule.id,
      force: rule.force,
      clause: rule.clause,
      year: outcome.year ?? null,
      advice: outcome.nextStep === null ? '' : preset.steps[outcome.nextStep],
    })),
  );
