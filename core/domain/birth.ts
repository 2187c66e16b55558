import { parseMonth, type Month } from './month';
import { firstDayOf, isDay, lastDayOf, parseDay, type Day } from './month-day';

/** A birth date of month or day precision: 'YYYY-MM' or 'YYYY-MM-DD'. */
export type Birth = Month | Day;

/** Parses 'YYYY-MM' or 'YYYY-MM-DD'; undefined for anything else. */
export const parseBirth = (text: string): Birth | undefined => parseMonth(text) ?? parseDay(text);

/** Prints a birth in the form parseBirth reads. */
export const printBirth = (birth: Birth): string => birth;

/** Returns the month of a birth, by which a joiner is matched to a roster line. */
export const birthMonth = (birth: Birth): Month => birth.slice(0, 7) as Month;

/** Says whether the day of a birth is known. */
export const isFullBirth = (birth: Birth): birth is Day => isDay(birth);

/** Returns the earliest and latest possible day of a birth; equal if the day is known. */
export const birthSpan = (birth: Birth): { first: Day; last: Day } =>
  isFullBirth(birth)
    ? { first: birth, last: birth }
    : { first: firstDayOf(birthMonth(birth)), last: lastDayOf(birthMonth(birth)) };

/** Says whether two births may be equal: same day, or same month if a day is unknown. */
export const mayBeSameBirth = (a: Birth, b: Birth): boolean =>
  isFullBirth(a) && isFullBirth(b) ? a === b : birthMonth(a) === birthMonth(b);
