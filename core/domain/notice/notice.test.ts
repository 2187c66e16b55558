import { noticeContent } from '../../contract/preset';
import { RULE_IDS } from '../eligibility/rule';
import type { RuleId } from '../eligibility/rule';
import { PRESETS } from '../presets/all';
import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { LEAN_PRESET } from '../presets/example';
import { COMMON_STEPS } from '../presets/steps';
import type { Parameter } from './catalogue';
import { CATALOGUE, TITLE_PARAMETERS } from './catalogue';
import { USUAL_TERMS, endOfTitle, sessionOf } from './demand';
import type { NoticeContent } from './notice';
import { contentOf, presetFrom, withOwnSteps } from './content';
import { deadlineOf, noticeChanges, noticeFile, readNotice } from './notice';

const seed = contentOf(CHONGQING_2020);
const withFigures = (id: RuleId, figures: object): NoticeContent => ({
  ...seed,
  rules: seed.rules.map((rule) => (rule.id === id ? ({ ...rule, figures } as typeof rule) : rule)),
});
const isValid = (content: unknown): boolean => noticeContent.safeParse(content).success;

test.each(PRESETS)(
  'the example $id is a notice to start from, without its marks, and survives a file',
  (preset) => {
    const content = { ...contentOf(preset), place: '某区' };
    expect(JSON.stringify(content)).not.toContain('示例');
    expect(noticeContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
    const again = presetFrom('a1', content);
    expect({ ...again, id: '', example: false }).toEqual({ ...presetFrom('', content), id: '' });
    expect(again.steps).toEqual(preset.steps);
    expect(contentOf(again)).toEqual(content);
    expect(withOwnSteps({ ...content, steps: preset.steps })).toEqual(content);
    expect(readNotice(noticeFile(content))).toEqual(content);
  },
);

test('the seed as a stored notice is the seed', () => {
  const { id: _id, ...stored } = presetFrom('a1', seed);
  const { id: _seed, ...shipped } = CHONGQING_2020;
  expect(stored).toEqual(shipped);
});

// What the editor offers is what the server accepts: at each bound, and not beyond it.
const bounds = (parameter: Parameter): { good: unknown[]; bad: unknown[] } => {
  switch (parameter.kind) {
    case 'count': {
      const { min, max } = parameter;
      return { good: [min, max], bad: [min - 1, max + 1, min + 0.5, '4', null] };
    }
    case 'share':
      return {
        good: [1, 100].map((part) => ({ part, whole: 100 })),
        bad: [0, 101].map((part) => ({ part, whole: 100 })),
      };
    case 'choice':
      return { good: [...parameter.of], bad: ['diary', null] };
    case 'switch':
      return { good: [true, false], bad: ['yes', null] };
    case 'kinds':
      return {
        good: [[parameter.of[0]], parameter.of],
        bad: [[], ['diary'], [parameter.of[0], parameter.of[0]]],
      };
  }
};
/** Figures that only depend on each other are moved together. */
const together = (id: RuleId, key: string, value: unknown): object =>
  id === 'E15'
    ? { about: value, from: value, to: value }
    : id === 'E1' && key !== 'wholeUnit'
      ? { min: value, max: value }
      : { [key]: value };

test.each(RULE_IDS)('the catalogue and the schema agree on %s', (id) => {
  const figures = seed.rules.find((rule) => rule.id === id)!.figures;
  const keys = CATALOGUE[id].map(({ key }) => key);
  for (const key of Object.keys(figures)) expect(keys).toContain(key);
  for (const parameter of CATALOGUE[id]) {
    const { good, bad } = bounds(parameter);
    const put = (value: unknown): boolean =>
      isValid(withFigures(id, { ...figures, ...together(id, parameter.key, value) }));
    expect([good.map(put), bad.map(put)]).toEqual([good.map(() => true), bad.map(() => false)]);
  }
  expect(isValid(withFigures(id, { ...figures, other: 1 }))).toBe(false);
});

const withTitles = (part: object): unknown => ({ ...seed, titles: { ...USUAL_TERMS, ...part } });

test.each(TITLE_PARAMETERS)('the catalogue and the schema agree on $key of the title', (parameter) => {
  const { good, bad } = bounds(parameter);
  // A notice that recognises nobody is none.
  const value = (one: unknown): unknown => (parameter.key === 'outcomes' ? [...(one as string[])] : one);
  const put = (one: unknown): boolean => isValid(withTitles({ [parameter.key]: value(one) }));
  expect([good.map(put), bad.map(put)]).toEqual([good.map(() => true), bad.map(() => false)]);
});

test('sessions and the last day of a title follow from its terms', () => {
  expect([1993, 1994, 1995, 1996, 2026].map((round) => sessionOf({ first: 1994, every: 2 }, round))).toEqual([
    undefined,
    1,
    1,
    2,
    17,
  ]);
  expect(sessionOf({ first: 0, every: 1 }, 2026)).toBeUndefined();
  expect(endOfTitle({ years: 3 }, '2026-12-01')).toBe('2029-11-30');
  expect(endOfTitle({ years: 1 }, '2027-01-01')).toBe('2027-12-31');
  expect(endOfTitle({ years: 0 }, '2026-12-01')).toBeNull();
});

test('what papers ask for, the sheet and the title are parts of a notice, and a change of each is named', () => {
  const after: NoticeContent = {
    ...seed,
    counting: 'round',
    fields: { registration: { honours: 'demanded', leaderPolitics: 'none' } },
    sheet: [{ id: 'i1', group: '基础', title: '有规划', weight: 60, proof: ['evidence'], least: 0 }],
    titles: { ...USUAL_TERMS, years: 3 },
  };
  expect(noticeContent.parse(after)).toEqual(after);
  expect(readNotice(noticeFile(after))).toEqual(after);
  expect(noticeChanges(seed, after).map(({ what }) => what)).toEqual([
    'counting',
    'titles',
    'fields',
    'sheet',
  ]);
  for (const wrong of [
    { fields: { registration: { shoes: 'demanded' } } },
    { fields: { deeds: {} } },
    { fields: { registration: { honours: 'perhaps' } } },
    { sheet: [] },
    { sheet: [after.sheet![0], after.sheet![0]] },
    { sheet: [{ ...after.sheet![0], weight: 101 }] },
    { titles: { ...USUAL_TERMS, outcomes: ['revoke'] } },
    { titles: { ...USUAL_TERMS, first: 12 } },
    { counting: 'cycle' },
  ])
    expect([wrong, isValid({ ...seed, ...wrong })]).toEqual([wrong, false]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['a text', '通知'],
  ['an own key __proto__', JSON.parse(`{"__proto__": {"place": "x"}, ${JSON.stringify(seed).slice(1)}`)],
  ['a constructor', { ...seed, constructor: 1 }],
  ['a step of no name', { ...seed, steps: { toString: '请' } }],
  ['a hidden character', { ...seed, place: '某\u202e区' }],
  ['a text beyond its length', { ...seed, place: '区'.repeat(41) }],
  ['a title of two lines', { ...seed, title: '一\n二' }],
  ['thousands of rules', { ...seed, rules: Array.from({ length: 5000 }, () => seed.rules[0]) }],
  ['years that end before they begin', { ...seed, roundYears: { first: 0, last: -1 } }],
  ['a deadline on no day', { ...seed, deadline: { year: 0, month: 2, day: 30 } }],
  ['an age that is not a number', withFigures('E3', { age: Number.NaN })],
  ['an age without end', withFigures('E3', { age: Number.POSITIVE_INFINITY })],
])('%s is no notice', (_what, content) => expect(isValid(content)).toBe(false));

test('a sentence for a step named like the prototype leaves nothing behind', () => {
  const steps = JSON.parse('{"__proto__": {"declare": "请"}}') as object;
  const parsed = noticeContent.parse({ ...seed, steps });
  expect([Object.keys(parsed.steps), parsed.steps.declare]).toEqual([[], undefined]);
});

test('changes name the rule and what of it is different; the same share in other figures is none', () => {
  expect(noticeChanges(seed, withFigures('E2', { age: 35, share: { part: 50, whole: 100 } }))).toEqual([]);
  expect(noticeChanges(seed, withFigures('E1', { min: 6, max: 200, wholeUnit: false }))).toEqual([]);
  const after: NoticeContent = {
    ...withFigures('E3', { age: 45 }),
    title: '新标题',
    deadline: { year: 0, month: 11, day: 30 },
    steps: { pairHouse: '请与社区结对。' },
  };
  after.rules = after.rules
    .filter(({ id }) => id !== 'E6')
    .map((rule) => (rule.id === 'E8' ? { ...rule, force: 'soft', clause: '每年参加志愿服务' } : rule));
  expect(noticeChanges(seed, after)).toEqual([
    ...['title', 'deadline', 'steps'].map((what) => ({ rule: null, what })),
    { rule: 'E3', what: 'figures' },
    { rule: 'E6', what: 'removed' },
    { rule: 'E8', what: 'force' },
    { rule: 'E8', what: 'clause' },
  ]);
  expect(noticeChanges(after, seed).find(({ rule }) => rule === 'E6')).toEqual({ rule: 'E6', what: 'added' });
  expect(noticeChanges(contentOf(LEAN_PRESET), contentOf(LEAN_PRESET))).toEqual([]);
});

test.each([
  ...['', '{', '[]', 'null', '"通知"', '1', '{"format": "qingcheng-notice", "version": 2}'],
  `{"format": "qingcheng-notice", "version": 1, "score": 1, "notice": ${JSON.stringify(seed)}}`,
  '['.repeat(50_000),
])('the text %# is no notice', (text) => expect(isValid(readNotice(text))).toBe(false));

test('a deadline and a usual sentence follow the round and the release', () => {
  expect(deadlineOf({ deadline: { year: -1, month: 2, day: 3 } }, 2027)).toBe('2026-02-03');
  expect(deadlineOf({}, 2027)).toBeNull();
  expect(presetFrom('a', { ...seed, steps: { declare: '请声明。' } }).steps).toEqual({
    ...COMMON_STEPS,
    declare: '请声明。',
  });
});
