import type { PrintableIssue, ShownEntry } from '@core/contract/wall';

/** Glyphs that fit on one line of a column, and lines that fit in it, at the size read from five metres. */
const COLUMN_GLYPHS = 20;
const COLUMN_LINES = 13.8;
/** The name, and the paper's own edges. */
const HEAD_LINES = 2.4;
/** A row of pictures, as many lines as it is high. */
const PICTURE_LINES = 4.2;
const QUOTES_A_PAGE = 4;

export type ScreenPage =
  | { readonly kind: 'entries'; readonly columns: readonly (readonly ShownEntry[])[] }
  | { readonly kind: 'quotes'; readonly quotes: PrintableIssue['issue']['quotes'] }
  | { readonly kind: 'corrections'; readonly corrections: PrintableIssue['issue']['corrections'] };

const linesOf = (text: string, glyphs: number): number =>
  text === ''
    ? 0
    : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / glyphs)), 0);

/** Counts the lines one entry takes in a column of so many glyphs. */
export const heightOf = (entry: ShownEntry, glyphs = COLUMN_GLYPHS): number =>
  HEAD_LINES +
  linesOf(entry.text, glyphs) +
  linesOf(entry.next === '' ? '' : `下一步：${entry.next}`, glyphs) +
  linesOf(entry.need === '' ? '' : `需要帮助：${entry.need}`, glyphs) +
  (entry.pictures.length > 0 ? PICTURE_LINES : 0);

/** Lays an issue out in pages of two columns; who wrote at length gets a page across. */
export function layPages({ issue }: Pick<PrintableIssue, 'issue'>): ScreenPage[] {
  const pages: ScreenPage[] = [];
  let columns: ShownEntry[][] = [];
  let used = COLUMN_LINES;
  const turn = (): void => {
    if (columns.length > 0) pages.push({ kind: 'entries', columns });
    columns = [];
    used = COLUMN_LINES;
  };
  for (const entry of issue.entries) {
    const height = heightOf(entry);
    if (height > COLUMN_LINES) {
      turn();
      pages.push({ kind: 'entries', columns: [[entry]] });
      continue;
    }
    if (used + height > COLUMN_LINES) {
      if (columns.length === 2) turn();
      columns.push([]);
      used = 0;
    }
    columns[columns.length - 1]?.push(entry);
    used += height;
  }
  turn();
  for (let from = 0; from < issue.quotes.length; from += QUOTES_A_PAGE)
    pages.push({ kind: 'quotes', quotes: issue.quotes.slice(from, from + QUOTES_A_PAGE) });
  if (issue.corrections.length > 0)
    pages.push({ kind: 'corrections', corrections: issue.corrections.slice(-3) });
  return pages;
}
