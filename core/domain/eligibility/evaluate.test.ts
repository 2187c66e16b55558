import fc from 'fast-check';
import type { AgeReading } from '../age';
import type { Day } from '../month-day';
import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { EXAMPLE_PRESET } from '../presets/example';
import { evaluate } from './evaluate';
import type { FindingState } from './finding';
import { aged, crowd, day, evaluateRule, person, session, sound, type Change } from './sound-record.fixture';
import type { RuleId } from './rule';

test('a sound record passes every automatic rule; the others are manual', () => {
  const findings = evaluate(CHONGQING_2020, sound);
  expect(findings.map(({ rule, year, state }) => [rule, year, state])).toEqual([
    ...(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'] as const).map((rule) => [rule, null, 'holds']),
    ['E8', 2020, 'holds'],
    ['E8', 2021, 'holds'],
    ['E9', null, 'holds'],
    ['E10', 2020, 'holds'],
    ['E10', 2021, 'holds'],
    ['E11', null, 'holds'],
    ['E12', null, 'holds'],
    ['E13', null, 'manual'],
    ['E14', null, 'holds'],
    ['E15', null, 'holds'],
    ['E16', null, 'holds'],
    ['E17', null, 'holds'],
    ['E18', null, 'manual'],
  ]);
  expect(findings[1]).toMatchObject({
    force: 'hard',
    clause: '35岁及以下青年人数占50%以上',
    figures: { people: 10, young: 6, uncertain: 0, needed: 5, age: 35 },
    dateBasis: { on: '2021-09-01', reading: 'fullYears' },
    advice: '',
  });
});

test('a finding with a next step has the sentence of the preset', () => {
  const empty = {
    ...sound,
    people: [],
    pairings: [],
    sessions: [],
    innovations: [],
    care: [],
    documents: [],
  };
  for (const { nextStep, advice } of evaluate(CHONGQING_2020, empty))
    expect(advice).toBe(nextStep === null ? '' : CHONGQING_2020.steps[nextStep]);
});

describe('the preset of another district', () => {
  const other = (change: Change, rule: RuleId) =>
    evaluate(EXAMPLE_PRESET, { ...sound, ...change }).find((finding) => finding.rule === rule)?.state;

  test.each<[RuleId, Change, FindingState]>([
    ['E1', { people: crowd(100, '1995-01') }, 'holds'],
    ['E1', { people: crowd(101, '1995-01') }, 'explain'],
    ['E2', aged(6, null, 0, 4), 'holds'],
    ['E2', aged(5, null, 0, 5), 'missing'],
    ['E15', { deedsCount: 1500 }, 'explain'],
    ['E15', { deedsCount: 2000 }, 'holds'],
  ])('judges %s by its own figures', (rule, change, state) => expect(other(change, rule)).toBe(state));
});

describe('improvements never make a finding worse', () => {
  const anyBirth = fc.oneof(
    fc.constant(null),
    fc
      .tuple(
        fc.integer({ min: 1965, max: 2000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: 1, max: 28 })),
      )
      .map(([year, month, on]) =>
        [year, month, on]
          .filter((part) => part !== null)
          .map((part) => String(part).padStart(2, '0'))
          .join('-'),
      ),
  );
  const anyPeople = fc
    .array(anyBirth, { minLength: 1, maxLength: 14 })
    .map((births) => births.map((birth) => person(birth)));
  const RANK: Record<FindingState, number> = { missing: 0, explain: 1, boundary: 1, manual: 1, holds: 2 };

  test('a young registered national joining never lowers E2, E4 or E7', () =>
    fc.assert(
      fc.property(anyPeople, fc.constantFrom<AgeReading>('fullYears', 'pastBirthday'), (people, reading) => {
        const joined = [...people, person('1999-01-01')];
        for (const rule of ['E2', 'E4', 'E7'] as const)
          expect(RANK[evaluateRule(rule, { people: joined, reading }).state]).toBeGreaterThanOrEqual(
            RANK[evaluateRule(rule, { people, reading }).state],
          );
      }),
    ));

  test('E2 never improves with time, and the wider reading is never stricter', () =>
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 28 }), (people, on) => {
        const [now, later] = [
          day(`2021-02-${String(on).padStart(2, '0')}`),
          day(`2021-11-${String(on).padStart(2, '0')}`),
        ];
        const rank = (referenceDate: Day, reading: AgeReading) =>
          RANK[evaluateRule('E2', { people, referenceDate, reading }).state];
        expect(rank(later, 'fullYears')).toBeLessThanOrEqual(rank(now, 'fullYears'));
        expect(rank(now, 'pastBirthday')).toBeLessThanOrEqual(rank(now, 'fullYears'));
      }),
    ));

  test('one more session never lowers the count, and adds at most one', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        fc.constantFrom('h1', 'h9'),
        (month, confirmed, houseId) => {
          const extra = session(`2021-${String(month).padStart(2, '0')}-15`, { confirmed, houseId });
          const counted = (change: Change) => evaluateRule('E8', change, 2021).figures['counted']!;
          const more = counted({ sessions: [...sound.sessions, extra] }) - counted({});
          expect(more).toBe(confirmed && houseId === 'h1' && month < 9 ? 1 : 0);
        },
      ),
    ));
});
