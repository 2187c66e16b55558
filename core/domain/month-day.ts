import type { Month } from './month';

declare const dayBrand: unique symbol;

/** Names a calendar day as 'YYYY-MM-DD', years 1900 to 2199; compares and sorts as text. */
export type Day = string & { readonly [dayBrand]: true };

export interface DayParts {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Counts the days of a month, leap years included; month is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const DAY_FORM = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Says whether a text is an existing day in the exact form 'YYYY-MM-DD'. */
export const isDay = (text: string): text is Day => {
  if (!DAY_FORM.test(text)) return false;
  const day = Number(text.slice(8));
  // Every month has 28 days.
  return day <= 28 || day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
};

/** Reads 'YYYY-MM-DD'; a day that does not exist gives undefined. */
export const parseDay = (text: string): Day | undefined => (isDay(text) ? text : undefined);

/** Prints parts as a day; undefined where no such day exists. */
export const printDay = ({ year, month, day }: DayParts): Day | undefined =>
  parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** Splits a day into year, month and day of the month. */
export const dayParts = (day: Day): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
});

/** Gives the month a day lies in. */
export const monthOfDay = (day: Day): Month => day.slice(0, 7) as Month;

/** Gives the first day of a month. */
export const firstDayOf = (month: Month): Day => `${month}-01` as Day;

/** Gives the last day of a month, 29 February included. */
export const lastDayOf = (month: Month): Day =>
  `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}` as Day;

const dayOfUtc = (utcMs: number): Day => {
  const day = parseDay(new Date(utcMs).toISOString().slice(0, 10));
  if (day === undefined) throw new RangeError(`day out of range: ${utcMs}`);
  return day;
};

/** Moves a day forward (or back, when negative) by whole days; throws beyond 1900 to 2199. */
export const addDays = (day: Day, count: number): Day => dayOfUtc(Date.parse(day) + count * DAY_MS);

/** Counts the days from the first to the second, negative when it lies earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Gives the day an instant (epoch milliseconds) falls on by China's clock, UTC+8. */
export const dayOfInstant = (epochMs: number): Day => dayOfUtc(epochMs + CHINA_OFFSET_MS);
