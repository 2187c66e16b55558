import { seededShuffle } from './seeded-shuffle';
import { issueMonthFor } from './post';
import { monthsToFreeze, orderEntries } from './wall-issue';

const entries = ['周文博', '陈一诺', '吴子涵'].map((name, at) => ({ name, entryId: `e${at}` }));

test('by name sorts by pinyin; by lot is reproducible', () => {
  expect(orderEntries(entries, 'name', 'i').map((one) => one.name)).toEqual(['陈一诺', '吴子涵', '周文博']);
  const drawn = orderEntries(entries, 'lot', 'c1.2026-03');
  expect(orderEntries([...entries].reverse(), 'lot', 'c1.2026-03')).toEqual(drawn);
});

test('over many issues, everybody is first about equally often', () => {
  const first = new Map<string, number>();
  for (let at = 0; at < 3000; at++) {
    const name = seededShuffle(['甲', '乙', '丙'], `issue-${at}`, (one) => one)[0] ?? '';
    first.set(name, (first.get(name) ?? 0) + 1);
  }
  for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test.each([
  ['2026-03', null, '2026-03'],
  ['2026-03', '2026-02', '2026-03'],
  ['2026-03', '2026-03', '2026-04'],
  ['2026-12', '2026-12', '2027-01'],
])('a post about %s goes, when %s was frozen last, into %s', (month, last, issue) => {
  expect(issueMonthFor(month, last)).toBe(issue);
});

test.each([
  ['2026-03', '2026-02', ['2026-03']],
  ['2026-02', '2025-11', ['2025-12', '2026-01', '2026-02']],
  ['2026-01', null, ['2025-11', '2025-12', '2026-01']],
])('freezing %s after %s gathers %j', (month, last, months) => {
  expect(monthsToFreeze(month, last)).toEqual(months);
});
