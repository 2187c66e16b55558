import { nextDue, parseCron } from './cron';

test.each([
  // https://docs.cloudbase.net/cloud-function/timer-trigger
  ['*/5 * * * * * *', '2026-01-01T00:00:01Z', '2026-01-01T00:00:05Z'],
  ['0 0 2 1 * * *', '2026-01-02T00:00:00Z', '2026-01-31T18:00:00Z'],
  ['0 15 10 * * MON-FRI *', '2026-01-02T02:15:00Z', '2026-01-05T02:15:00Z'],
  ['0 0 10,14,16 * * * *', '2026-01-01T03:00:00Z', '2026-01-01T06:00:00Z'],
  ['0 */30 9-17 * * * *', '2026-01-01T09:31:00Z', '2026-01-02T01:00:00Z'],
  ['0 0 12 * * WED *', '2026-01-01T00:00:00Z', '2026-01-07T04:00:00Z'],
  ['0 0 0 1 9 * *', '2026-01-01T00:00:00Z', '2026-08-31T16:00:00Z'],
  ['0 0 0 29 2 * *', '2026-01-01T00:00:00Z', '2028-02-28T16:00:00Z'],
  ['0 0 0 15 * 1 *', '2026-01-06T00:00:00Z', '2026-01-11T16:00:00Z'],
])('%s after %s is due at %s', (expression, after, due) => {
  expect(nextDue(parseCron(expression), new Date(after))?.toISOString()).toBe(new Date(due).toISOString());
});

test('an expression for a past year is never due', () => {
  expect(nextDue(parseCron('0 0 0 1 1 * 2020'), new Date('2026-01-01T00:00:00Z'))).toBeUndefined();
});

test.each([
  '* * * * *',
  '60 * * * * * *',
  '0 0 24 * * * *',
  'x * * * * * *',
  '5-1 * * * * * *',
  '*/0 * * * * * *',
])('%s is not a valid expression', (expression) => {
  expect(() => parseCron(expression)).toThrow(RangeError);
});
