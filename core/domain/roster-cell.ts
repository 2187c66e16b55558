import { cleanLine, toHalfWidth, visibleLength } from './text';

/** A date cell as displayed; `d` is absent if only the month is displayed. */
export interface RosterDate {
  y: number;
  m: number;
  d?: number;
}

/** A cell of an uploaded or pasted table; a broken formula is its text, '#N/A'. */
export type RosterCell = string | number | RosterDate | null;
export type RosterRow = readonly RosterCell[];

const ID_CARD = /[1-9]\d{5}(?:19|20)?\d{2}(?:0\d|1[0-2])[0-3]\d{4}[\dXx]?/;
const SEEN_MAX = 60;
const BROKEN = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|GETTING_DATA|SPILL!|CALC!)$/i;

const dateText = ({ y, m, d }: RosterDate): string => {
  const month = `${y}-${String(m).padStart(2, '0')}`;
  return d === undefined ? month : `${month}-${String(d).padStart(2, '0')}`;
};

// Web systems prevent rounding of numbers with ="500…" or a leading apostrophe.
const unforced = (text: string): string =>
  /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text.replace(/^['‘’](?=\d)/, '');

/** Returns a cell as a normalised line; '' for an empty cell. */
export const cellText = (cell: RosterCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? unforced(cleanLine(cell)) : dateText(cell);
};

/** Returns a cell as a normalised line with half-width digits, letters and signs. */
export const plainText = (cell: RosterCell | undefined): string => toHalfWidth(cellText(cell)).trim();

/** Removes a running number from a name: 1.张三, 2、李四. */
export const unnumbered = (text: string): string => text.replace(/^\d{1,3}\s*[.、．,，)）:：]\s*/, '');

export const isBlankCell = (cell: RosterCell | undefined): boolean => cellText(cell) === '';

/** Says whether a text is the error of a broken formula. */
export const isBrokenFormula = (text: string): boolean => BROKEN.test(text);

/** Says whether a text is an identity card number, which is never stored. */
export const isIdCard = (text: string): boolean => /^[1-9]\d{16}[\dXx]$/.test(text);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Says whether a number of 18 digits must be an identity card number: its birthday exists and its check digit is right.
 * Volunteer numbers may have 18 digits too.
 */
export const isCheckedIdCard = (text: string): boolean => {
  if (!isIdCard(text) || !/^.{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(text))
    return false;
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
};

/** Returns a cell for display in a report: at most 60 characters, identity card numbers masked. */
export const seenCell = (cell: RosterCell | undefined): string => {
  const text = cellText(cell);
  if (/\d{14}/.test(toHalfWidth(text).replace(/\s/g, '')) && ID_CARD.test(plainText(cell).replace(/\s/g, '')))
    return `${[...text].slice(0, 3).join('')}…`;
  return visibleLength(text) > SEEN_MAX ? `${[...text].slice(0, SEEN_MAX).join('')}…` : text;
};

/** Returns the column letters of a spreadsheet: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
