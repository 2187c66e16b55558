import { daysLeft, maySprint, sprintDays } from './sprint';

test.each([
  ['2026-11-30', '2026-10-31', true],
  ['2026-11-30', '2026-10-30', false],
  ['2026-11-30', '2026-11-30', true],
  ['2026-11-30', '2026-12-01', false],
])('a wish due on %s may be sprinted for on %s: %s', (due, today, may) => {
  expect(maySprint(due, today)).toBe(may);
});

test('the last of thirty days is the due day, and days left are never negative', () => {
  const days = sprintDays('2026-03-15', '2026-03-01');
  expect([days.length, days[0]?.day, days[29]?.day]).toEqual([30, '2026-02-14', '2026-03-15']);
  expect(days.filter((one) => one.at === 'today')).toHaveLength(1);
  expect(daysLeft('2026-03-15', '2026-04-01')).toBe(0);
});
