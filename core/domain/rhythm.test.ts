import { isStale, jobsBetween, nextDue } from './rhythm';

const PLAN = { remindDay: 25, freezeDay: 3 };

test('a year has twelve of each job, in order, without duplicates', () => {
  const jobs = jobsBetween('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', PLAN);
  for (const job of ['open', 'remind'] as const)
    expect(jobs.filter((one) => one.job === job).map((one) => one.period)).toHaveLength(12);
  expect(new Set(jobs.map((one) => `${one.job}.${one.period}`)).size).toBe(jobs.length);
  expect(jobs.map((one) => one.at)).toEqual([...jobs.map((one) => one.at)].sort());
});

test('stepping from due time to due time gives the same jobs as the whole period', () => {
  const end = '2028-03-01T00:00:00.000Z';
  const whole = jobsBetween('2026-01-10T00:00:00.000Z', end, PLAN);
  const seen = [];
  for (let at = '2026-01-10T00:00:00.000Z', next = nextDue(at, PLAN); next <= end; next = nextDue(at, PLAN)) {
    seen.push(...jobsBetween(at, next, PLAN));
    at = next;
  }
  expect(seen).toEqual(whole);
});

test.each([
  ['remind', '2026-03', '2026-04', true],
  ['remind', '2026-03', '2026-03', false],
  ['freeze', '2026-03', '2026-09', false],
] as const)('%s of %s in %s: stale %s', (job, period, month, stale) => {
  expect(isStale({ job, period, at: '' }, month)).toBe(stale);
});
