import { parseBirth, type Birth } from './birth';
import { printMonth } from './month';
import { addDays, dayOfInstant, parseDay, printDay, type Day } from './month-day';
import { isBrokenFormula, plainText, type RosterCell } from './roster-cell';

export const DATE_FAULTS = [
  'missing',
  'unreadable',
  'monthImpossible',
  'dayImpossible',
  'yearOnly',
  'yearShort',
  'ambiguous',
  'broken',
] as const;
export type DateFault = (typeof DATE_FAULTS)[number];

/** States what '.1' means in a column of decimals such as 1983.09: a number cell drops the zero of 1983.10. */
export type DecimalHabit = 'october' | 'january' | 'unknown';
export type DateReading = { value: Birth } | { fault: DateFault };

const DATE_CELL_MAX = 60;
const HANZI_DIGITS = '〇一二三四五六七八九';
const SEPARATOR = '[-–—/.。·,、_\\\\年 ]';
const WITH_MONTH = new RegExp(`^(\\d{4})\\s*(${SEPARATOR})\\s*(\\d{1,2})\\s*月?份?$`);
const WITH_DAY = new RegExp(
  `^(\\d{4})\\s*${SEPARATOR}\\s*(\\d{1,2})\\s*(?:月|${SEPARATOR})\\s*(\\d{1,2})\\s*[日号]?$`,
);
const SHORT_YEAR = /^['‘’]?\d{2}\s*[-/.年]\s*\d{1,2}(?:\D|$)/;

/** Learns from a whole column what '.1' means there. */
export const decimalHabit = (cells: readonly (RosterCell | undefined)[]): DecimalHabit => {
  const texts = cells.map(plainText);
  if (texts.some((text) => /^\d{4}\.0[1-9]$/.test(text))) return 'october';
  return texts.some((text) => /^\d{4}\.1[0-2]$/.test(text) && text.endsWith('0')) ? 'january' : 'unknown';
};

const fromHanzi = (text: string): string =>
  text
    .replace(/[零○Ο]/g, '〇')
    .replace(
      /([一二三])?十([一二三四五六七八九])?/g,
      (_whole, tens: string | undefined, ones: string | undefined) =>
        String(
          (tens === undefined ? 1 : HANZI_DIGITS.indexOf(tens)) * 10 +
            (ones === undefined ? 0 : HANZI_DIGITS.indexOf(ones)),
        ),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(HANZI_DIGITS.indexOf(digit)));

const monthOnly = (year: number, month: number): DateReading => {
  const value = printMonth({ year, month });
  if (value !== undefined) return { value };
  return { fault: month < 1 || month > 12 ? 'monthImpossible' : 'unreadable' };
};

const wholeDay = (year: number, month: number, day: number): DateReading => {
  const inMonth = monthOnly(year, month);
  if ('fault' in inMonth) return inMonth;
  const value = printDay({ year, month, day });
  return value === undefined ? { fault: 'dayImpossible' } : { value };
};

// 19953 may be 1995年3月 or the serial number of a day in 1954: reject as ambiguous.
const fromSerial = (serial: number): DateReading => {
  if (serial < 10_000 || serial >= 60_000 || (serial >= 19_000 && serial < 21_000))
    return { fault: 'unreadable' };
  return { value: addDays(parseDay('1900-01-01') as Day, Math.floor(serial) - 2) };
};

const fromDigits = (text: string): DateReading | undefined => {
  if (/^\d{4}年?$/.test(text)) return { fault: 'yearOnly' };
  if (/^\d{6}$/.test(text)) return monthOnly(Number(text.slice(0, 4)), Number(text.slice(4)));
  if (/^\d{8}$/.test(text))
    return wholeDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  return /^\d{5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text)) : undefined;
};

const fromText = (text: string, habit: DecimalHabit, number: boolean): DateReading => {
  const digits = fromDigits(text);
  if (digits !== undefined) return digits;
  const month = WITH_MONTH.exec(text);
  if (month !== null) {
    if (month[2] !== '.' || month[3] !== '1' || text.endsWith('月'))
      return monthOnly(Number(month[1]), Number(month[3]));
    // A text does not lose its zero: beside 1983.09 it may be October all the same, so the person is asked.
    return habit === 'unknown' || (habit === 'october' && !number)
      ? { fault: 'ambiguous' }
      : monthOnly(Number(month[1]), habit === 'october' ? 10 : 1);
  }
  const day = WITH_DAY.exec(text);
  if (day !== null) return wholeDay(Number(day[1]), Number(day[2]), Number(day[3]));
  return { fault: SHORT_YEAR.test(text) ? 'yearShort' : 'unreadable' };
};

/** Parses a month or a day from a cell in any common form, or returns the fault. */
export const readDate = (cell: RosterCell | undefined, habit: DecimalHabit): DateReading => {
  if (cell !== null && typeof cell === 'object')
    return cell.d === undefined ? monthOnly(cell.y, cell.m) : wholeDay(cell.y, cell.m, cell.d);
  const text = plainText(cell);
  if (text === '') return { fault: 'missing' };
  if (text.length > DATE_CELL_MAX) return { fault: 'unreadable' };
  if (isBrokenFormula(text)) return { fault: 'broken' };
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)))
    return { value: dayOfInstant(Date.parse(text)) };
  const exact = parseBirth(text);
  if (exact !== undefined) return { value: exact };
  const bare = text
    .replace(/[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$/, '')
    .replace(/\s*\(\d{1,2}周?岁?\)$/, '')
    .replace(/\s*(?:出生|生)$/, '');
  return fromText(
    /[〇一二三四五六七八九十零○]/.test(bare) ? fromHanzi(bare) : bare,
    habit,
    typeof cell === 'number',
  );
};
