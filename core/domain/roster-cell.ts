import { cleanLine, toHalfWidth, visibleLength } from './text';

/** States a date cell as it was shown; `d` is absent where the sheet shows the month only. */
export interface RosterDate {
  y: number;
  m: number;
  d?: number;
}

/** Holds one cell of an uploaded or pasted table; a broken formula is its text, '#N/A'. */
export type RosterCell = string | number | RosterDate | null;
export type RosterRow = readonly RosterCell[];

const ID_CARD = /[1-9]\d{5}(?:19|20)?\d{2}(?:0\d|1[0-2])[0-3]\d{4}[\dXx]?/;
const SEEN_MAX = 60;
const BROKEN = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|GETTING_DATA|SPILL!|CALC!)$/i;

const dateText = ({ y, m, d }: RosterDate): string => {
  const month = `${y}-${String(m).padStart(2, '0')}`;
  return d === undefined ? month : `${month}-${String(d).padStart(2, '0')}`;
};

// Web systems keep a sheet from rounding a number by writing ="500…" or a leading apostrophe.
const unforced = (text: string): string =>
  /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text.replace(/^['‘’](?=\d)/, '');

/** Gives a cell as one clean line; '' for an empty cell. */
export const cellText = (cell: RosterCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? unforced(cleanLine(cell)) : dateText(cell);
};

/** Gives a cell as one clean line with half-width digits, letters and signs. */
export const plainText = (cell: RosterCell | undefined): string => toHalfWidth(cellText(cell)).trim();

/** Takes the running number off a name: lists passed round in a chat write 1.张三 or 2、李四. */
export const unnumbered = (text: string): string => text.replace(/^\d{1,3}\s*[.、．,，)）:：]\s*/, '');

export const isBlankCell = (cell: RosterCell | undefined): boolean => cellText(cell) === '';

/** Tells whether a text is the error of a broken formula. */
export const isBrokenFormula = (text: string): boolean => BROKEN.test(text);

/** Tells whether a text is an identity card number, which is never kept. */
export const isIdCard = (text: string): boolean => /^[1-9]\d{16}[\dXx]$/.test(text);

/** Gives a cell as a report may show it: at most 60 characters, identity card numbers covered. */
export const seenCell = (cell: RosterCell | undefined): string => {
  const text = cellText(cell);
  if (/\d{14}/.test(toHalfWidth(text).replace(/\s/g, '')) && ID_CARD.test(plainText(cell).replace(/\s/g, '')))
    return `${[...text].slice(0, 3).join('')}…`;
  return visibleLength(text) > SEEN_MAX ? `${[...text].slice(0, SEEN_MAX).join('')}…` : text;
};

/** Names a column by its letters as a sheet does: 0 is A, 26 is AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
