import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const CHINA_HOURS = 8;

// Months and days are parsed and formatted in UTC, so the time zone does not matter.
const formatUtc = (text: string, form: string): string => (text === '' ? '' : dayjs.utc(text).format(form));

/** '2026-03' → 3月 */
export const formatMonth = (month: string): string => formatUtc(month, 'M月');

/** '2026-03' → 2026年3月; empty stays empty. */
export const formatYearMonth = (month: string): string => formatUtc(month, 'YYYY年M月');

/** '2026-03-08' → 2026年3月8日; empty stays empty. */
export const formatDate = (day: string): string => formatUtc(day, 'YYYY年M月D日');

/** Writes the days in a text of the server as people say them. */
export const formatDaysIn = (text: string): string => text.replace(/\b\d{4}-\d\d-\d\d\b/g, formatDate);

const MONTH_LENGTH = '2026-03'.length;

/** A month or a day, whichever it is: '2026-03' → 2026年3月, '2026-03-08' → 2026年3月8日; empty stays empty. */
export const formatMonthOrDay = (text: string): string =>
  text.length > MONTH_LENGTH ? formatDate(text) : formatYearMonth(text);

const DATED: readonly string[] = ['birth', 'joinedPost'];

/** Formats a value of a roster line: months as people say them, everything else as it is. */
export const formatLineValue = (field: string, value: string): string =>
  DATED.includes(field) ? formatMonthOrDay(value) : value;

/** Formats an ISO instant as a day in China time: 3月8日. */
export const formatInstant = (at: string): string => dayjs.utc(at).utcOffset(CHINA_HOURS).format('M月D日');

/** Formats a range of months: 2026年1月—12月. */
export const formatSpan = (from: string, to: string): string =>
  from.slice(0, 4) === to.slice(0, 4)
    ? `${formatYearMonth(from)}—${formatMonth(to)}`
    : `${formatYearMonth(from)}—${formatYearMonth(to)}`;
