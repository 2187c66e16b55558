import type { PrintableIssue, ShownEntry } from '@core/contract/wall';

/** Glyphs per line and lines per column at the font size readable from five metres. */
const COLUMN_GLYPHS = 20;
const COLUMN_LINES = 13.8;
/** Lines taken by the name and the padding of an entry. */
const HEAD_LINES = 2.4;
/** Height of a row of pictures, in lines. */
const PICTURE_LINES = 4.2;
const QUOTES_A_PAGE = 4;

export type ScreenPage =
  | { readonly kind: 'entries'; readonly columns: readonly (readonly ShownEntry[])[] }
  | { readonly kind: 'quotes'; readonly quotes: PrintableIssue['issue']['quotes'] }
  | { readonly kind: 'corrections'; readonly corrections: PrintableIssue['issue']['corrections'] };

const wrapLines = (text: string, glyphs: number): number =>
  text === ''
    ? 0
    : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / glyphs)), 0);

/** Estimates the height of an entry, in lines of `glyphs` characters. */
export const lineCount = (entry: ShownEntry, glyphs = COLUMN_GLYPHS): number =>
  HEAD_LINES +
  wrapLines(entry.text, glyphs) +
  wrapLines(entry.next === '' ? '' : `下一步：${entry.next}`, glyphs) +
  (entry.pictures.length > 0 ? PICTURE_LINES : 0);

/** Lays an issue out in pages of two columns; an entry taller than a column gets a full-width page. */
export function layoutPages({ issue }: Pick<PrintableIssue, 'issue'>): ScreenPage[] {
  const pages: ScreenPage[] = [];
  let columns: ShownEntry[][] = [];
  let used = COLUMN_LINES;
  const flush = (): void => {
    if (columns.length > 0) pages.push({ kind: 'entries', columns });
    columns = [];
    used = COLUMN_LINES;
  };
  for (const entry of issue.entries) {
    const height = lineCount(entry);
    if (height > COLUMN_LINES) {
      flush();
      pages.push({ kind: 'entries', columns: [[entry]] });
      continue;
    }
    if (used + height > COLUMN_LINES) {
      if (columns.length === 2) flush();
      columns.push([]);
      used = 0;
    }
    columns[columns.length - 1]?.push(entry);
    used += height;
  }
  flush();
  for (let from = 0; from < issue.quotes.length; from += QUOTES_A_PAGE)
    pages.push({ kind: 'quotes', quotes: issue.quotes.slice(from, from + QUOTES_A_PAGE) });
  if (issue.corrections.length > 0)
    pages.push({ kind: 'corrections', corrections: issue.corrections.slice(-3) });
  return pages;
}
