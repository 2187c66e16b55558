import { isBlankCell, plainText, type RosterCell } from './roster-cell';
import type { TitleLevel, TitleScope } from './title';

/** Highest star of a title, and highest session number that is believed. */
export const TITLE_STAR_MAX = 5;
export const TITLE_SESSION_MAX = 99;

/** What a cell about the rank of a title says; `level` is null where it names none. */
export interface TitleRank {
  readonly level: TitleLevel | null;
  /** Instead of a level; the level is then that of a list without levels. */
  readonly scope?: TitleScope;
  /** '一星级' to '五星级'. */
  readonly star?: number;
}

/** When a title was awarded: a year, '' for none, and the number of the session. */
export interface TitleTime {
  readonly year: string;
  readonly session?: number;
}

const DIGITS = '〇一二三四五六七八九';
// The order matters: 省部级 is no ministry, 中央企业 no central level, 自治区 no district.
const LEVELS: readonly (readonly [RegExp, TitleLevel | TitleScope])[] = [
  [/省部|自治区/, 'province'],
  [/央企|中央企业|行业|系统/, 'industry'],
  [/国家|全国|中央|部级/, 'nation'],
  [/省|直辖市/, 'province'],
  [/集团|公司|企业|校|院/, 'company'],
  [/区|县|街道|镇|乡/, 'district'],
  // A municipality's level counts as city level; the list can be corrected row by row.
  [/市|州|盟/, 'city'],
];

const numberOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (!ten) return DIGITS.indexOf(text);
  return (ten[1] ? DIGITS.indexOf(ten[1]) : 1) * 10 + (ten[2] ? DIGITS.indexOf(ten[2]) : 0);
};

const starOf = (text: string): number | undefined => {
  const found = /([一二三四五1-5])\s*星/.exec(text)?.[1];
  if (found !== undefined) return numberOf(found);
  const drawn = /^[★☆⭐]{1,5}$/u.exec(text)?.[0];
  return drawn === undefined ? undefined : [...drawn].filter((sign) => sign !== '☆').length || undefined;
};

/** Reads level and star of a title: 市级, 五星, 一星级全国青年文明号; null where it says neither. */
export function readRank(cell: RosterCell | undefined): TitleRank | null {
  const text = plainText(cell).replace(/\s/g, '');
  const star = starOf(text);
  const found = LEVELS.find(([form]) => form.test(text))?.[1];
  if (found === undefined && star === undefined && text !== '') return null;
  const stars = star === undefined ? {} : { star };
  return found === 'industry' || found === 'company'
    ? { level: 'district', scope: found, ...stars }
    : { level: found ?? null, ...stars };
}

// Days of 1954 to 2064 as Excel counts them; smaller numbers are years.
const yearOfSerial = (serial: number): string =>
  String(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).getUTCFullYear());

/** Reads a year or a session: 2019, 二〇一九年, 2020—2021年度 (the last one), a date, 第21届; null for anything else. */
export function readAward(cell: RosterCell | undefined): TitleTime | null {
  if (isBlankCell(cell)) return { year: '' };
  if (typeof cell === 'object' && cell !== null) return { year: String(cell.y) };
  const text = plainText(cell)
    .replace(/\s/g, '')
    .replace(/[零○Ο]/g, '〇');
  if (/^(?:2[1-9]|[3-5]\d)\d{3}(?:\.\d+)?$/.test(text)) return { year: yearOfSerial(Number(text)) };
  const digits = text.replace(/[〇一二三四五六七八九]{4}/g, (year) =>
    [...year].map((digit) => String(DIGITS.indexOf(digit))).join(''),
  );
  const joined = /^((?:19|20)\d{2})(?:\d{2}|\d{4})$/.exec(digits)?.[1];
  const years = digits.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g);
  const year = joined ?? years?.[years.length - 1] ?? '';
  const counted = /第?([一二三四五六七八九十]{1,3}|\d{1,2})届/.exec(text)?.[1];
  const session = counted === undefined ? undefined : numberOf(counted);
  if (session !== undefined && session >= 1 && session <= TITLE_SESSION_MAX) return { year, session };
  return year === '' ? null : { year };
}
