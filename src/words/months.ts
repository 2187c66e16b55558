/** '2026-03' → 3月 */
export const sayMonth = (month: string): string => `${Number(month.slice(5, 7))}月`;

/** '2026-03' → 2026年3月; empty stays empty. */
export const sayYearMonth = (month: string): string =>
  month === '' ? '' : `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** '2026-03-08' → 2026年3月8日; empty stays empty. */
export const sayDate = (day: string): string =>
  day === '' ? '' : `${sayYearMonth(day)}${Number(day.slice(8, 10))}日`;

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** An ISO instant as a day by China's clock: 3月8日. */
export const sayInstant = (at: string): string => {
  const local = new Date(Date.parse(at) + CHINA_OFFSET_MS).toISOString();
  return `${sayMonth(local)}${Number(local.slice(8, 10))}日`;
};

/** A span of months: 2026年1月—12月. */
export const saySpan = (from: string, to: string): string =>
  from.slice(0, 4) === to.slice(0, 4)
    ? `${sayYearMonth(from)}—${sayMonth(to)}`
    : `${sayYearMonth(from)}—${sayYearMonth(to)}`;
