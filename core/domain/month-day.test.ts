import { daysInMonth, isDay } from './month-day';

test('a day exists when the calendar has it, from 1900 to 2199', () => {
  const wrong: string[] = [];
  for (const year of [1899, 1900, 1999, 2000, 2024, 2025, 2100, 2199, 2200])
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const moment = new Date(Date.UTC(year, month - 1, day));
        const exists =
          month > 0 && month < 13 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
        if (isDay(text) !== (exists && day > 0 && year >= 1900 && year < 2200)) wrong.push(text);
      }
  expect(wrong).toEqual([]);
});

test.each([
  '',
  '2024-1-01',
  '2024-01-1',
  '2024-01-01 ',
  '2024/01/01',
  '２０２４-01-01',
  '2024-01-01\n',
  '02024-01-01',
])('「%s」 is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test('the length of a month is that of the calendar', () => {
  for (let year = 1900; year < 2200; year += 1)
    for (let month = 1; month <= 12; month += 1)
      if (daysInMonth(year, month) !== new Date(Date.UTC(year, month, 0)).getUTCDate())
        throw new Error(`${year}-${month}`);
  expect(daysInMonth(2000, 2)).toBe(29);
});
