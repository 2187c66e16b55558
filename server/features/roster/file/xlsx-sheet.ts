import type { RosterCell } from '../../../../core/domain/roster-cell';
import { COLUMNS_MAX, ROWS_MAX } from './table-limits';
import { dateOfSerial, type DateFormat } from './xlsx-date';
import { walkXml, type XmlAttributes } from './xlsx-xml';

interface WorksheetContext {
  strings: readonly string[];
  dateStyles: readonly (DateFormat | undefined)[];
  from1904: boolean;
}

/** The cells of a worksheet; `overflow` reports filled cells beyond the limits, which were not read. */
export interface WorksheetCells {
  rows: RosterCell[][];
  overflow?: 'rows' | 'columns';
  /** Indices of hidden rows. */
  hiddenRows: ReadonlySet<number>;
}

/** Parses 'B12' as column 1 and row 11, both from 0. */
const cellPosition = (reference: string): { column: number; row: number } | undefined => {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference.toUpperCase());
  if (parts === null) return undefined;
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(parts[2]) - 1 };
};

interface RawCell {
  attributes: XmlAttributes;
  value?: string;
  inline: string;
  formula: boolean;
}

const cellValue = (
  { attributes, value, inline, formula }: RawCell,
  context: WorksheetContext,
): RosterCell => {
  const type = attributes['t'] ?? 'n';
  if (type === 'inlineStr') return inline;
  // A formula without a cached value is shown as an error rather than as an empty cell.
  if (value === undefined) return formula ? '#VALUE!' : null;
  if (type === 's') return context.strings[Number(value)] ?? null;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const number = Number(value);
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return value;
  const format = context.dateStyles[Number(attributes['s'] ?? 0)];
  return (format && dateOfSerial(number, format, context.from1904)) ?? number;
};

// A vertically merged block has its value in the top row only; it applies to each of its rows.
const fillMerges = (rows: RosterCell[][], merges: readonly string[]): void => {
  for (const merge of merges) {
    const [first, last] = merge.split(':').map(cellPosition);
    const value = first && rows[first.row]?.[first.column];
    if (!first || !last || value === undefined || value === null) continue;
    for (let row = first.row + 1; row <= Math.min(last.row, rows.length - 1); row += 1)
      (rows[row] ??= [])[first.column] = value;
  }
};

const closeGaps = (rows: RosterCell[][]): RosterCell[][] =>
  Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));

/** Reads the cells of one worksheet; row and column limits apply before anything is allocated. */
export function readWorksheet(xml: string, context: WorksheetContext): WorksheetCells {
  const rows: RosterCell[][] = [];
  const merges: string[] = [];
  const hiddenRows = new Set<number>();
  let overflow: WorksheetCells['overflow'] | undefined;
  let row = -1;
  let column = -1;
  let cell: RawCell | undefined;
  let element = '';
  let guides = 0;

  const setCell = (value: RosterCell) => {
    if (value === null || value === '') return;
    if (row >= ROWS_MAX) overflow ??= 'rows';
    else if (column >= COLUMNS_MAX) overflow ??= 'columns';
    else (rows[row] ??= [])[column] = value;
  };

  walkXml(xml, {
    open: (name, attributes) => {
      element = name;
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 2) - 1;
        column = -1;
        if (/^(?:1|true)$/.test(attributes['hidden'] ?? '')) hiddenRows.add(row);
      } else if (name === 'c') {
        const position = cellPosition(attributes['r'] ?? '');
        column = position?.column ?? column + 1;
        row = position?.row ?? row;
        cell = { attributes, inline: '', formula: false };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v' && cell) cell.value = '';
      else if (name === 'rPh') guides += 1;
      else if (name === 'mergeCell' && attributes['ref']) merges.push(attributes['ref']);
    },
    text: (text) => {
      if (element === 'v' && cell) cell.value += text;
      if (element === 't' && guides === 0 && cell) cell.inline += text;
    },
    close: (name) => {
      element = '';
      if (name === 'rPh') guides -= 1;
      if (name !== 'c' || !cell) return;
      setCell(cellValue(cell, context));
      cell = undefined;
    },
  });
  fillMerges(rows, merges);
  return { rows: closeGaps(rows), hiddenRows, ...(overflow === undefined ? {} : { overflow }) };
}
