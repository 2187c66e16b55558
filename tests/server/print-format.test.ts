import { formatDay, formatMonth, shortDate } from '../../server/print/print-format';

test.each([
  ['2026-03', '2026年3月', '2026年3月', '2026.03'],
  ['2026-03-08', '2026年3月', '2026年3月8日', '2026.03.08'],
  ['2026-02-28T16:00:00.000Z', '2026年3月', '2026年3月1日', '2026.03.01'],
  ['', '', '', ''],
])('%j prints as the month and day in China (UTC+8)', (date, month, day, short) => {
  expect([formatMonth(date), formatDay(date), shortDate(date)]).toEqual([month, day, short]);
});
