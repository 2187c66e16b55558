import type { Day } from './month-day';
import { nextTerm } from './pairing-term';

test.each([
  ['a year', '2026-01-01', '2026-12-31', '2026-11-20', '2027-01-01', '2027-12-31'],
  ['two years from a day', '2026-03-15', '2028-03-14', '2028-01-01', '2028-03-15', '2030-03-14'],
  ['ninety days', '2026-01-01', '2026-03-31', '2026-03-01', '2026-04-01', '2026-06-29'],
  ['a year that is long over', '2024-01-01', '2024-12-31', '2026-05-10', '2026-05-10', '2027-05-09'],
  ['a year from a leap day', '2028-02-29', '2029-02-27', '2029-01-01', '2029-02-28', '2030-02-27'],
])('the term after %s', (_name, from, until, today, nextFrom, nextUntil) => {
  expect(nextTerm({ from: from as Day, until: until as Day }, today as Day)).toEqual({
    from: nextFrom,
    until: nextUntil,
  });
});
