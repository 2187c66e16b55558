import { goalStanding, isWholePlan, meets, type Direction, type GoalStanding } from './contest';

test.each<[Direction, number, number, boolean]>([
  ['atLeast', 98, 98, true],
  ['atLeast', 98, 97.9, false],
  ['atMost', 0, 0, true],
  ['atMost', 3, 4, false],
  ['atMost', -2, -3, true],
])('%s %d is met by %d: %s', (direction, target, value, expected) =>
  expect(meets(direction, target, value)).toBe(expected),
);

test.each<[number | null, GoalStanding]>([
  [null, 'open'],
  [5, 'met'],
  [6, 'unmet'],
])('a result of %s against at most 5 is %s', (value, standing) => {
  const result = value === null ? null : { value, on: '2026-06-30', basis: '台账' };
  expect(goalStanding({ target: 5, result }, 'atMost')).toBe(standing);
});

test('a plan has one target for each team and measure, and no duplicate team', () => {
  const teams = [
    { id: 't1', name: '前台组' },
    { id: 't2', name: '后台组' },
  ];
  const measure = {
    id: 'm1',
    name: '一次办结率',
    unit: '%',
    direction: 'atLeast' as const,
    basis: '叫号系统',
  };
  const goals = teams.map(({ id }) => ({ teamId: id, measureId: 'm1' }));
  expect(isWholePlan(teams, [measure], goals)).toBe(true);
  expect(isWholePlan(teams, [measure], goals.slice(1))).toBe(false);
  expect(isWholePlan(teams, [measure], [...goals, goals[0]!])).toBe(false);
  expect(isWholePlan([teams[0]!, { id: 't2', name: '前台组' }], [measure], goals)).toBe(false);
  expect(isWholePlan(teams, [measure], [goals[0]!, { teamId: 't9', measureId: 'm1' }])).toBe(false);
});
