import { isCycle, proposeCycle, yearsOfCycle } from './cycle';
import type { Month } from './month';

test.each([
  ['2026-01', '2026-01', '2026-12'],
  ['2026-03', '2026-01', '2026-12'],
  ['2026-09', '2026-01', '2026-12'],
  ['2026-10', '2026-10', '2027-12'],
  ['2026-12', '2026-12', '2027-12'],
])('a collective founded in %s plans from %s to %s', (month, from, to) => {
  expect(proposeCycle(month as Month)).toEqual({ from, to });
});

test.each([
  ['2026-01', '2026-12', true],
  ['2026-01', '2026-01', true],
  ['2026-01', '2027-12', true],
  ['2026-01', '2028-01', false],
  ['2026-02', '2026-01', false],
])('a plan from %s to %s holds: %s', (from, to, holds) => {
  expect(isCycle(from as Month, to as Month)).toBe(holds);
});

test.each([
  ['2026-01', '2026-12', [2026]],
  ['2026-10', '2027-12', [2026, 2027]],
  ['2020-12', '2022-11', [2020, 2021, 2022]],
])('a plan from %s to %s touches %s', (from, to, years) => {
  expect(yearsOfCycle({ from, to })).toEqual(years);
});
