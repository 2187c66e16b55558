import type { RosterCell, RosterRow } from './roster-cell';

/** The cell separators of a pasted table, the most reliable first. */
export const PASTE_SEPARATORS = [
  'tab',
  'bar',
  'comma',
  'chineseComma',
  'semicolon',
  'spaces',
  'space',
] as const;
export type PasteSeparator = (typeof PASTE_SEPARATORS)[number];

const SIGNS: Record<PasteSeparator, RegExp> = {
  tab: /\t/,
  bar: /[|\uff5c]/,
  comma: /,/,
  chineseComma: /\uff0c/,
  semicolon: /[;\uff1b]/,
  spaces: /[ \u00a0]{2,}|\u3000[ \u3000]*/,
  space: /[ \u00a0\u3000]+/,
};
// 张 三 is one name, also where single spaces separate the cells.
const PARTED_NAME = /(^|[ \u3000])([\p{Script=Han}])[ \u3000]+([\p{Script=Han}])(?=[ \u3000]|$)/gu;
const QUOTE = '"';

const countOf = (text: string, sign: RegExp): number => text.split(sign).length - 1;

/**
 * Detects the separator that occurs most often and in at least half of the lines: a web export may end a number with a
 * tab, and a job title may contain a comma. Spaces count only if no sign qualifies; undefined for a single column.
 */
export const pasteSeparator = (text: string): PasteSeparator | undefined => {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const parting = PASTE_SEPARATORS.filter(
    (separator) =>
      lines.filter((line) => SIGNS[separator].test(line.trim())).length * 2 >= Math.max(1, lines.length),
  );
  const signs = parting.filter((separator) => separator !== 'spaces' && separator !== 'space');
  const counts = signs.map((separator) => countOf(text, SIGNS[separator]));
  return signs[counts.indexOf(Math.max(...counts))] ?? parting[0];
};

// Excel quotes a cell that contains a line feed, a tab or a quote.
const quotedRows = (text: string, sign: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = () => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const at = text.charAt(index);
    if (quoted && at === QUOTE && text.charAt(index + 1) === QUOTE) {
      cell += QUOTE;
      index += 1;
    } else if (at === QUOTE && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && at === sign) close();
    else if (!quoted && at === '\n') {
      close();
      rows.push([]);
    } else cell += at;
  }
  close();
  return rows;
};

/**
 * Says whether a quote swallowed rows: a cell that contains a line with as many separators as a row has is no cell, but
 * rows after a stray quote.
 */
export const hasSwallowedRows = (rows: readonly (readonly RosterCell[])[], sign: string): boolean => {
  const width = Math.min(...rows.slice(0, 3).map((row) => row.length));
  return rows.some((row) =>
    row.some(
      (cell) =>
        typeof cell === 'string' &&
        cell.includes('\n') &&
        cell.split('\n').some((line) => line.split(sign).length >= Math.max(2, width - 1)),
    ),
  );
};

/** Splits each line by itself; a stray quote at the start of a cell is removed. */
export const readLineByLine = (text: string, sign: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => {
      const cells = quotedRows(line, sign);
      const whole = cells.length === 1 && balanced(line) ? cells[0] : undefined;
      return whole ?? line.split(sign).map((cell) => cell.replace(/^\s*"/, ''));
    });

const balanced = (text: string): boolean => (text.split(QUOTE).length - 1) % 2 === 0;

/** Splits a pasted table into rows of cells; blank lines remain, so that row numbers match the pasted lines. */
export const readPasted = (text: string): RosterRow[] => {
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const separator = pasteSeparator(whole);
  if (separator === 'tab' || separator === 'comma') {
    const sign = separator === 'tab' ? '\t' : ',';
    const rows = quotedRows(whole, sign);
    return balanced(whole) && !hasSwallowedRows(rows, sign) ? rows : readLineByLine(whole, sign);
  }
  return whole.split('\n').map((line) => {
    const bare = separator === 'space' ? line.trim().replace(PARTED_NAME, '$1$2$3') : line;
    if (separator === undefined) return [bare];
    const cells = (separator === 'spaces' ? bare.trim() : bare).split(SIGNS[separator]);
    // Lines of a table drawn with bars start and end with a bar.
    return separator === 'bar' && /^\s*[|\uff5c]/.test(bare) ? cells.slice(1, -1) : cells;
  });
};
