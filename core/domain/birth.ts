import { parseMonth, type Month } from './month';
import { firstDayOf, isDay, lastDayOf, parseDay, type Day } from './month-day';

/** States a birth as far as it is known: 'YYYY-MM' or 'YYYY-MM-DD'. */
export type Birth = Month | Day;

/** Reads 'YYYY-MM' or 'YYYY-MM-DD'; anything else gives undefined. */
export const parseBirth = (text: string): Birth | undefined => parseMonth(text) ?? parseDay(text);

/** Prints a birth in the form parseBirth reads. */
export const printBirth = (birth: Birth): string => birth;

/** Gives the month of a birth, the part that matches a joiner to a roster line. */
export const birthMonth = (birth: Birth): Month => birth.slice(0, 7) as Month;

/** Tells whether the day of a birth is known. */
export const isFullBirth = (birth: Birth): birth is Day => isDay(birth);

/** Gives the earliest and the latest day a birth may have fallen on; equal when the day is known. */
export const birthSpan = (birth: Birth): { first: Day; last: Day } =>
  isFullBirth(birth)
    ? { first: birth, last: birth }
    : { first: firstDayOf(birthMonth(birth)), last: lastDayOf(birthMonth(birth)) };

/** Tells whether two births may be the same one: equal days, or equal months where a day is unknown. */
export const mayBeSameBirth = (a: Birth, b: Birth): boolean =>
  isFullBirth(a) && isFullBirth(b) ? a === b : birthMonth(a) === birthMonth(b);
