import ExcelJS from 'exceljs';
import { cellText } from '../../core/domain/escape';
import { dayOfInstant } from '../../core/domain/month-day';

/** The type of a column: text, a whole number, or a day or month as a spreadsheet date. */
export interface Column<T> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
  readonly value: (row: T) => string | number | null;
}

export interface Worksheet<T> {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
}

const FORMATS = { text: '@', number: '0', day: 'yyyy-mm-dd', month: 'yyyy-mm' } as const;

/** Erases the row type, so that worksheets of several row types fit in one workbook. */
export const worksheetOf = <T>(worksheet: Worksheet<T>): Worksheet<never> =>
  worksheet as unknown as Worksheet<never>;

/** Prints a workbook: typed cells, a frozen bold header, filters; `at` is its creation time. */
export async function printBook(
  worksheets: readonly Worksheet<never>[],
  at: string,
  onProgress: (done: number) => Promise<void> = async () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = '青程';
  book.created = book.modified = new Date(at);
  for (const [index, worksheet] of worksheets.entries()) {
    addWorksheet(book, worksheet);
    await onProgress(index + 1);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addWorksheet(book: ExcelJS.Workbook, { name, columns, rows }: Worksheet<never>): void {
  const page = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = columns.map(({ title, width }) => ({ header: title, width }));
  page.pageSetup.printTitlesRow = '1:1';
  page.headerFooter = { oddHeader: '&C&A', oddFooter: '&C&P / &N' };
  const header = page.getRow(1);
  header.font = { bold: true };
  header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF6F0' } };
  for (const row of rows) {
    const line = page.addRow([]);
    const values = columns.map((column) => column.value(row));
    columns.forEach((column, index) => write(line.getCell(index + 1), column.kind, values[index] ?? null));
    line.alignment = { vertical: 'top', wrapText: true };
    line.height =
      LINE_HEIGHT * Math.max(...columns.map(({ width }, index) => wrapLines(values[index] ?? null, width)));
    // Right-aligned dates and numbers would touch the text in the next column.
    columns.forEach(({ kind }, index) => {
      if (kind !== 'text') line.getCell(index + 1).alignment = { ...line.alignment, horizontal: 'left' };
    });
  }
  if (columns.length > 0)
    page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

/** In points; `LINES_MAX` limits the height of a row. */
const LINE_HEIGHT = 16;
const LINES_MAX = 25;

/** Returns how many lines a text takes in a column: not every program computes row heights by itself. */
function wrapLines(value: string | number | null, width: number): number {
  const lines = String(value ?? '')
    .split('\n')
    .map((line) => Math.ceil([...line].reduce((sum, sign) => sum + (sign < '\u0100' ? 1 : 2), 0) / width));
  return Math.min(
    LINES_MAX,
    lines.reduce((sum, count) => sum + Math.max(1, count), 0),
  );
}

function write(cell: ExcelJS.Cell, kind: Column<never>['kind'], value: string | number | null): void {
  if (value === null || value === '') return;
  if (typeof value === 'number') {
    cell.value = value;
    cell.numFmt = FORMATS.number;
    return;
  }
  const date = kind === 'date' ? dateOf(value) : null;
  cell.value = date ?? cellText(value);
  cell.numFmt = date === null ? FORMATS.text : value.length < 10 ? FORMATS.month : FORMATS.day;
}

/** Parses 'YYYY-MM', 'YYYY-MM-DD' or an instant (as its day in China) to a spreadsheet date. */
function dateOf(text: string): Date | null {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(
    text.includes('T') ? dayOfInstant(Date.parse(text)) : text,
  );
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? 1))) : null;
}
