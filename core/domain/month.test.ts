import fc from 'fast-check';
import {
  addMonths,
  compareMonths,
  monthOfInstant,
  monthParts,
  monthRange,
  monthsBetween,
  parseMonth,
  printMonth,
} from './month';
import { addDays, dayOfInstant, dayParts, daysBetween, lastDayOf, parseDay, printDay } from './month-day';
import type { Month } from './month';
import type { Day } from './month-day';

const month = (text: string): Month => parseMonth(text)!;
const day = (text: string): Day => parseDay(text)!;
const anyParts = fc.record({
  year: fc.integer({ min: 1900, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
});

test.each([
  '2021-13',
  '2021-00',
  '2021-1',
  '21-01',
  '1899-12',
  '2200-01',
  '2021-01-01',
  ' 2021-01',
  '２０２１-01',
  '',
])('refuses %j as a month', (text) => expect(parseMonth(text)).toBeUndefined());

test.each([
  ['2021-01', 1, '2021-02'],
  ['2021-12', 1, '2022-01'],
  ['2021-01', -1, '2020-12'],
  ['2021-06', -18, '2019-12'],
  ['2020-02', 24, '2022-02'],
] as const)('%s moved by %i months is %s', (from, count, to) => {
  expect(addMonths(month(from), count)).toBe(to);
  expect(monthsBetween(month(from), month(to))).toBe(count);
});

test('a month round-trips through its parts', () =>
  fc.assert(
    fc.property(anyParts, (parts) => {
      expect(monthParts(printMonth(parts)!)).toEqual(parts);
    }),
  ));

test('the order of months matches their distance', () =>
  fc.assert(
    fc.property(anyParts, anyParts, (a, b) => {
      const [first, second] = [printMonth(a)!, printMonth(b)!];
      expect(Math.sign(compareMonths(first, second))).toBe(Math.sign(-monthsBetween(first, second)) + 0);
      expect(addMonths(first, monthsBetween(first, second))).toBe(second);
    }),
  ));

test('a range includes both ends and is empty when reversed', () => {
  expect(monthRange(month('2020-11'), month('2021-02'))).toEqual([
    '2020-11',
    '2020-12',
    '2021-01',
    '2021-02',
  ]);
  expect(monthRange(month('2021-02'), month('2021-01'))).toEqual([]);
});

test.each([
  ['2021-08-31T15:59:59Z', '2021-08', '2021-08-31'],
  ['2021-08-31T16:00:00Z', '2021-09', '2021-09-01'],
  ['2020-12-31T16:00:00Z', '2021-01', '2021-01-01'],
])('by the clock of China %s lies in %s, on %s', (instant, inMonth, onDay) => {
  expect(monthOfInstant(Date.parse(instant))).toBe(inMonth);
  expect(dayOfInstant(Date.parse(instant))).toBe(onDay);
});

test.each(['2021-02-29', '2021-04-31', '2021-01-00', '2021-1-1', '2021-01', '1900-02-29'])(
  'refuses %j as a day',
  (text) => expect(parseDay(text)).toBeUndefined(),
);

test('days round-trip through parts and move by whole days across leap years', () => {
  expect(printDay(dayParts(day('2020-02-29')))).toBe('2020-02-29');
  expect(addDays(day('2020-02-28'), 2)).toBe('2020-03-01');
  expect(daysBetween(day('2020-01-01'), day('2021-01-01'))).toBe(366);
  expect(lastDayOf(month('2021-02'))).toBe('2021-02-28');
});

test('a plain string is not assignable to Month', () => {
  // @ts-expect-error only the functions of month.ts create a Month
  compareMonths('2021-01', '2021-02');
});
