import type { RosterDate } from '../../../../core/domain/roster-cell';
import { walkXml } from './xlsx-xml';

/** How a number format shows a date: with its day, or the month alone. */
export type DateFormat = 'day' | 'month';

// Built-in formats by number, including those of the Chinese edition (ECMA-376, 18.8.30).
const DAY_IDS = [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58];
const MONTH_IDS = [17, 27, 36, 50, 52, 57];

const builtIn = (id: number): DateFormat | undefined => {
  if (DAY_IDS.includes(id)) return 'day';
  return MONTH_IDS.includes(id) ? 'month' : undefined;
};

/** Parses a format code such as yyyy"年"m"月"; undefined where it shows no date. */
export function dateFormatOf(code: string): DateFormat | undefined {
  const bare = code
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .split(';')[0]!
    .toLowerCase();
  if (!/[ye]/.test(bare) || !/m/.test(bare)) return /m/.test(bare) && /d/.test(bare) ? 'day' : yearOnly(bare);
  return /d/.test(bare) ? 'day' : 'month';
}

// A format that shows only the year still contains a full date.
const yearOnly = (bare: string): DateFormat | undefined => (/^y+$/.test(bare.trim()) ? 'day' : undefined);

/** Lists how each cell style shows a date. */
export function readDateStyles(xml: string): (DateFormat | undefined)[] {
  const codes = new Map<number, string>();
  const styles: (DateFormat | undefined)[] = [];
  let inCells = false;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = codes.get(id);
      styles.push(code === undefined ? builtIn(id) : dateFormatOf(code));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const SERIAL_MAX = 73_050;

/** Converts a serial number to a date of the given format; undefined outside 1900 to 2099. */
export function dateOfSerial(serial: number, format: DateFormat, from1904: boolean): RosterDate | undefined {
  const days = Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0);
  if (!(days > 60 && days <= SERIAL_MAX)) return undefined;
  const date = new Date(EPOCH_1900 + days * DAY_MS);
  const month = { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1 };
  return format === 'month' ? month : { ...month, d: date.getUTCDate() };
}
