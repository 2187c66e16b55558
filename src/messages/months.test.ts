import { formatDate, formatDaysIn, formatInstant, formatMonth, formatSpan, formatYearMonth } from './months';

test.each([
  [formatMonth('2026-03'), '3月'],
  [formatYearMonth('2026-12'), '2026年12月'],
  [formatYearMonth(''), ''],
  [formatDate('2024-02-29'), '2024年2月29日'],
  [formatDate(''), ''],
  [formatDaysIn('滨河之家 2025-10-05—2026-10-04，2025-10'), '滨河之家 2025年10月5日—2026年10月4日，2025-10'],
  [formatSpan('2026-01', '2026-12'), '2026年1月—12月'],
  [formatSpan('2026-02', '2027-01'), '2026年2月—2027年1月'],
  // 16:30 UTC is the next day in China.
  [formatInstant('2026-03-07T16:30:00.000Z'), '3月8日'],
  [formatInstant('2026-12-31T15:59:59.000Z'), '12月31日'],
])('%s equals %s', (formatted, wanted) => expect(formatted).toBe(wanted));
