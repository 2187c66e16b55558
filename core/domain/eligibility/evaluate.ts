import type { Preset } from '../preset';
import type { Finding, Outcome } from './finding';
import {
  judgeAbroad,
  judgeDeclarations,
  judgeDeeds,
  judgeDocuments,
  judgeEvidence,
  judgeQuota,
  judgeSweep,
} from './papers';
import {
  judgeBranch,
  judgeLeader,
  judgeNationals,
  judgePrincipal,
  judgeSize,
  judgeVolunteers,
  judgeYouth,
} from './people';
import type { EligibilityRecord } from './record';
import type { Rule, RuleFigures, RuleId } from './rule';
import { judgeCare, judgeInnovations, judgePairing, judgeSessions } from './year';

type Judge<Id extends RuleId> = (figures: RuleFigures[Id], record: EligibilityRecord) => Outcome | Outcome[];

const JUDGES: { readonly [Id in RuleId]: Judge<Id> } = {
  E1: judgeSize,
  E2: judgeYouth,
  E3: judgeLeader,
  E4: judgeNationals,
  E5: judgePrincipal,
  E6: judgePairing,
  E7: judgeVolunteers,
  E8: judgeSessions,
  E9: judgeQuota,
  E10: judgeInnovations,
  E11: judgeCare,
  E12: judgeBranch,
  E13: judgeEvidence,
  E14: judgeSweep,
  E15: judgeDeeds,
  E16: judgeDocuments,
  E17: judgeAbroad,
  E18: judgeDeclarations,
};

// The table binds each judge to its own figures; a union of rules loses that bond on the way through.
const outcomesOf = <Id extends RuleId>(rule: Rule<Id>, record: EligibilityRecord): Outcome[] => {
  const judge: Judge<Id> = JUDGES[rule.id as Id];
  return [judge(rule.figures as RuleFigures[Id], record)].flat();
};

/** Judges a record by the rules of a place: one finding a rule, or one a year where years are counted. */
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
