import { PRESETS } from '../domain/presets/all';
import { CHONGQING_2020 } from '../domain/presets/chongqing-2020';
import { EXAMPLE_PRESET } from '../domain/presets/example';
import { RULE_IDS } from '../domain/eligibility/rule';
import { presetSchema } from './preset';

type Loose = {
  rules: { id: string; figures: Record<string, unknown> }[];
  steps: Record<string, string>;
} & Record<string, unknown>;
const copy = (): Loose => JSON.parse(JSON.stringify(CHONGQING_2020)) as Loose;
const figuresOf = (preset: Loose, id: string) => preset.rules.find((rule) => rule.id === id)!.figures;

test.each(PRESETS)('the preset $id is valid, states its rules in order, and survives JSON', (preset) => {
  expect(presetSchema.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
  const ids = preset.rules.map(({ id }) => id);
  expect(ids).toEqual(RULE_IDS.filter((id) => ids.includes(id)));
});

test('the notice of the seed and its variant state every rule', () => {
  for (const { rules } of [CHONGQING_2020, EXAMPLE_PRESET])
    expect(rules.map(({ id }) => id)).toEqual(RULE_IDS);
});

test.each(PRESETS.filter(({ example }) => example))(
  'the example $id is marked in every clause and in its district',
  ({ place, rules }) => {
    expect(place).toBe('示例');
    for (const { clause } of rules) expect(clause).toMatch(/^示例：/);
  },
);

test.each<[string, (preset: Loose) => void]>([
  ['a rule twice', (preset) => void preset.rules.push(preset.rules[0]!)],
  ['no rules', (preset) => void (preset.rules = [])],
  ['an unknown rule', (preset) => void (preset.rules[0]!.id = 'E19')],
  ['limits the wrong way round', (preset) => void Object.assign(figuresOf(preset, 'E1'), { min: 201 })],
  ['a share above the whole', (preset) => void (figuresOf(preset, 'E2')['share'] = { part: 3, whole: 2 })],
  ['a share of nothing', (preset) => void (figuresOf(preset, 'E4')['share'] = { part: 1, whole: 0 })],
  ['half a session', (preset) => void (figuresOf(preset, 'E8')['perYear'] = 3.5)],
  ['the figures of another rule', (preset) => void (preset.rules[0]!.figures = { age: 35 })],
  ['an unknown paper', (preset) => void (figuresOf(preset, 'E16')['documents'] = ['diary'])],
  ['a length outside its own span', (preset) => void (figuresOf(preset, 'E15')['about'] = 3000)],
  ['a step without a sentence', (preset) => void delete preset.steps['pairHouse']],
  ['an unknown field', (preset) => void (preset['score'] = 100)],
  ['an unknown reading', (preset) => void (preset['reading'] = 'moon')],
])('a preset with %s is refused', (_what, spoil) => {
  const preset = copy();
  spoil(preset);
  expect(presetSchema.safeParse(preset).success).toBe(false);
});
