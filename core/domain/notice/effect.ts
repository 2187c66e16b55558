import type { Finding, FindingState } from '../eligibility/finding';
import type { RuleId } from '../eligibility/rule';
import { RULE_IDS } from '../eligibility/rule';

/** How a collective stands: nothing is missing or to be explained, something is to be explained, something is missing. */
export const VERDICTS = ['holds', 'explain', 'lacks'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The worst verdict of each rule of a notice; what people judge counts as fulfilled here. */
export type Verdicts = Readonly<Partial<Record<RuleId, Verdict>>>;

const VERDICT_OF: Readonly<Record<FindingState, Verdict>> = {
  holds: 'holds',
  manual: 'holds',
  explain: 'explain',
  boundary: 'lacks',
  missing: 'lacks',
};

const worse = (a: Verdict, b: Verdict): Verdict => (VERDICTS.indexOf(a) > VERDICTS.indexOf(b) ? a : b);

export function verdictsOf(findings: readonly Pick<Finding, 'rule' | 'state'>[]): Verdicts {
  const verdicts: Partial<Record<RuleId, Verdict>> = {};
  for (const { rule, state } of findings)
    verdicts[rule] = worse(verdicts[rule] ?? 'holds', VERDICT_OF[state]);
  return verdicts;
}

const overall = (verdicts: Verdicts): Verdict => Object.values(verdicts).reduce(worse, 'holds');

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What a notice changes for the collectives of an office: counts only, never which of them. */
export interface NoticeEffect {
  readonly before: VerdictCounts;
  readonly after: VerdictCounts;
  /** The rules by which more or fewer collectives stand well than before. */
  readonly rules: readonly { readonly rule: RuleId; readonly better: number; readonly worse: number }[];
}

/** Compares the verdicts of collectives before and after a change of their notice. */
export function effectOf(
  pairs: readonly { readonly before: Verdicts; readonly after: Verdicts }[],
): NoticeEffect {
  const count = (all: readonly Verdicts[]): VerdictCounts => {
    const counts = { holds: 0, explain: 0, lacks: 0 };
    for (const verdicts of all) counts[overall(verdicts)] += 1;
    return counts;
  };
  const rank = (verdicts: Verdicts, rule: RuleId): number => VERDICTS.indexOf(verdicts[rule] ?? 'holds');
  return {
    before: count(pairs.map(({ before }) => before)),
    after: count(pairs.map(({ after }) => after)),
    rules: RULE_IDS.map((rule) => ({
      rule,
      better: pairs.filter(({ before, after }) => rank(after, rule) < rank(before, rule)).length,
      worse: pairs.filter(({ before, after }) => rank(after, rule) > rank(before, rule)).length,
    })).filter((one) => one.better + one.worse > 0),
  };
}
