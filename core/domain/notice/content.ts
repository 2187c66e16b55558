import type { NextStep } from '../eligibility/rule';
import { RULE_IDS } from '../eligibility/rule';
import type { Preset } from '../preset';
import { COMMON_STEPS } from '../presets/steps';
import type { NoticeContent } from './notice';

/** Turns a stored notice into the rules that are evaluated. */
export const presetFrom = (id: string, content: NoticeContent): Preset => ({
  ...content,
  id,
  example: false,
  rules: [...content.rules].sort((a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id)),
  steps: { ...COMMON_STEPS, ...content.steps },
});

const unmarked = (text: string): string => text.replace(/^示例[：:]?/, '');

/** Returns what a shipped example offers as a start; nothing in it says that it is an example. */
export function contentOf({ id: _id, example: _example, steps, ...rest }: Preset): NoticeContent {
  const own = (Object.keys(steps) as NextStep[]).filter((step) => steps[step] !== COMMON_STEPS[step]);
  return {
    ...rest,
    place: unmarked(rest.place),
    title: unmarked(rest.title),
    rules: rest.rules.map((rule) => ({ ...rule, clause: unmarked(rule.clause) })),
    steps: Object.fromEntries(own.map((step) => [step, steps[step]])),
  };
}

/** Leaves out the sentences that are the usual ones, so that two equal notices are stored alike. */
export const withOwnSteps = (content: NoticeContent): NoticeContent => ({
  ...content,
  steps: Object.fromEntries(
    Object.entries(content.steps).filter(([step, text]) => text !== COMMON_STEPS[step as NextStep]),
  ),
});
