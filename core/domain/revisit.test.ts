import { parseDay } from './month-day';
import { revisitDue, revisitStandings, type MadeVisit, type RevisitState } from './revisit';

const day = (text: string) => parseDay(text)!;

test.each([
  ['2026-01-15', ['2026-02-15', '2026-04-15', '2026-07-15']],
  ['2026-01-31', ['2026-02-28', '2026-04-30', '2026-07-31']],
  ['2027-11-30', ['2027-12-30', '2028-02-29', '2028-05-30']],
  ['2026-08-31', ['2026-09-30', '2026-11-30', '2027-02-28']],
])('adopted on %s, visits fall due on %s', (adopted, due) =>
  expect(([1, 3, 6] as const).map((months) => revisitDue(day(adopted), months))).toEqual(due),
);

test.each<[on: string, made: readonly MadeVisit[], states: readonly RevisitState[]]>([
  ['2026-02-14', [], ['ahead', 'ahead', 'ahead']],
  ['2026-02-15', [], ['due', 'ahead', 'ahead']],
  ['2026-03-01', [], ['due', 'ahead', 'ahead']],
  ['2026-03-02', [], ['overdue', 'ahead', 'ahead']],
  ['2026-03-02', [{ months: 1, use: 'inUse' }], ['done', 'ahead', 'ahead']],
  ['2026-04-20', [{ months: 1, use: 'partly' }], ['done', 'due', 'ahead']],
  ['2026-12-01', [{ months: 1, use: 'stopped' }], ['done', 'moot', 'moot']],
  ['2026-12-01', [{ months: 3, use: 'inUse' }], ['overdue', 'done', 'overdue']],
])('adopted on 15 January, on %s after %j: %j', (on, made, states) =>
  expect(revisitStandings(day('2026-01-15'), made, day(on)).map(({ state }) => state)).toEqual(states),
);
