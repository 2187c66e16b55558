declare const monthBrand: unique symbol;

/** A calendar month 'YYYY-MM', years 1900 to 2199; compares and sorts as text. */
export type Month = string & { readonly [monthBrand]: true };

export interface MonthParts {
  year: number;
  month: number;
}

const FORM = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Says whether a text is a month in the exact form 'YYYY-MM'. */
export const isMonth = (text: string): text is Month => FORM.test(text);

/** Parses 'YYYY-MM'; undefined for anything else. */
export const parseMonth = (text: string): Month | undefined => (isMonth(text) ? text : undefined);

/** Prints parts as a month; undefined where no such month exists between 1900 and 2199. */
export const printMonth = ({ year, month }: MonthParts): Month | undefined =>
  parseMonth(`${year}-${String(month).padStart(2, '0')}`);

/** Splits a month into its year and its number, 1 to 12. */
export const monthParts = (month: Month): MonthParts => ({
  year: Number(month.slice(0, 4)),
  month: Number(month.slice(5)),
});

const ordinal = (month: Month): number => {
  const parts = monthParts(month);
  return parts.year * 12 + parts.month - 1;
};

/** Moves a month forward (or back, when negative) by whole months; throws beyond 1900 to 2199. */
export const addMonths = (month: Month, count: number): Month => {
  const moved = ordinal(month) + count;
  const printed = printMonth({ year: Math.floor(moved / 12), month: (((moved % 12) + 12) % 12) + 1 });
  if (printed === undefined) throw new RangeError(`month out of range: ${month} + ${count}`);
  return printed;
};

/** Orders two months: negative when the first is earlier. */
export const compareMonths = (a: Month, b: Month): number => ordinal(a) - ordinal(b);

/** Counts the months from the first to the second, negative when it lies earlier. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from);

/** Lists every month from the first to the last, both included; empty when the last is earlier. */
export const monthRange = (first: Month, last: Month): Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => addMonths(first, index));

/** Gives the month an instant (epoch milliseconds) falls in by China's clock, UTC+8. */
export const monthOfInstant = (epochMs: number): Month => {
  const month = parseMonth(new Date(epochMs + CHINA_OFFSET_MS).toISOString().slice(0, 7));
  if (month === undefined) throw new RangeError(`instant out of range: ${epochMs}`);
  return month;
};
