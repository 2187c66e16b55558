import { DOCUMENT_KINDS } from '../eligibility/record';
import type { Rule, RuleId } from '../eligibility/rule';
import type { Preset } from '../preset';
import { CHONGQING_2020 } from './chongqing-2020';

// Other districts have other figures and fewer rules; these figures are from various public notices.
const OTHER: readonly Rule[] = [
  {
    id: 'E1',
    force: 'hard',
    clause: '示例：人数在6人以上100人以下',
    figures: { min: 6, max: 100 },
  },
  {
    id: 'E2',
    force: 'hard',
    clause: '示例：35周岁及以下青年占60%以上',
    figures: { age: 35, share: { part: 3, whole: 5 } },
  },
  {
    id: 'E15',
    force: 'soft',
    clause: '示例：附2000字左右的事迹材料',
    figures: { about: 2000, from: 1800, to: 2200 },
  },
  {
    id: 'E16',
    force: 'hard',
    clause: '示例：报备登记表、自评表、申报（复核）表、结对共建协议书和事迹材料齐全',
    figures: { documents: DOCUMENT_KINDS },
  },
];

const LEAN: readonly Rule[] = [
  {
    id: 'E1',
    force: 'soft',
    clause: '示例：人数一般在6人以上200人以下，规模较小、难以拆分的单位可以整体参与',
    figures: { min: 6, max: 200, wholeUnit: true },
  },
  { id: 'E9', force: 'soft', clause: '示例：每个推荐单位新申报不超过3个', figures: { max: 3 } },
  {
    id: 'E15',
    force: 'soft',
    clause: '示例：附3000字左右的事迹材料',
    figures: { about: 3000, from: 2700, to: 3300 },
  },
  {
    id: 'E16',
    force: 'hard',
    clause: '示例：报备登记表、申报（复核）表和事迹材料齐全',
    figures: { documents: ['registration', 'application', 'deeds'] },
  },
];
/** Rules that many places do not have: houses, volunteers, sessions, innovations and care. */
const NOT_IN_LEAN: readonly RuleId[] = ['E6', 'E7', 'E8', 'E10', 'E11'];

/** An example of rules with fewer demands: no houses, no self-assessment, three places; not an official text. */
export const LEAN_PRESET: Preset = {
  ...CHONGQING_2020,
  id: 'example-lean',
  place: '示例',
  title: '示例：要求较少的条件',
  example: true,
  rules: CHONGQING_2020.rules
    .filter(({ id }) => !NOT_IN_LEAN.includes(id))
    .map((rule) => LEAN.find(({ id }) => id === rule.id) ?? { ...rule, clause: `示例：${rule.clause}` }),
};

/** An example of another district's rules, not an official text. */
export const EXAMPLE_PRESET: Preset = {
  ...CHONGQING_2020,
  id: 'example',
  place: '示例',
  title: '示例：另一地区的条件',
  example: true,
  roundYears: { first: -1, last: 0 },
  rules: CHONGQING_2020.rules.map(
    (rule) => OTHER.find(({ id }) => id === rule.id) ?? { ...rule, clause: `示例：${rule.clause}` },
  ),
};
