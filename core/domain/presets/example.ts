import { DOCUMENT_KINDS } from '../eligibility/record';
import type { Rule } from '../eligibility/rule';
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
