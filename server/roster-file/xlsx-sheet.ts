import type { RosterCell } from '../../core/domain/roster-cell';
import { COLUMNS_MAX, ROWS_MAX } from './table-limits';
import { dateOfSerial, type DateFormat } from './xlsx-date';
import { walkXml, type XmlAttributes } from './xlsx-xml';

export interface SheetContext {
  strings: readonly string[];
  dateStyles: readonly (DateFormat | undefined)[];
  from1904: boolean;
}

/** Holds the cells of a sheet; `overflow` says that filled cells lie beyond the limits and were not read. */
export interface SheetCells {
  rows: RosterCell[][];
  overflow?: 'rows' | 'columns';
}

/** Reads 'B12' as column 1 and row 11, both from 0. */
export const cellPosition = (reference: string): { column: number; row: number } | undefined => {
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

const cellValue = ({ attributes, value, inline, formula }: RawCell, context: SheetContext): RosterCell => {
  const type = attributes['t'] ?? 'n';
  if (type === 'inlineStr') return inline;
  // A formula that no program has computed has no value to take: show it broken rather than lose it.
  if (value === undefined) return formula ? '#VALUE!' : null;
  if (type === 's') return context.strings[Number(value)] ?? null;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const number = Number(value);
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return value;
  const format = context.dateStyles[Number(attributes['s'] ?? 0)];
  return (format && dateOfSerial(number, format, context.from1904)) ?? number;
};

// A block merged downwards holds its value in the top row only, yet it is meant for each of its rows.
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

/** Reads the cells of one sheet; row and column limits hold before anything is laid out in memory. */
export function readSheet(xml: string, context: SheetContext): SheetCells {
  const rows: RosterCell[][] = [];
  const merges: string[] = [];
  let overflow: SheetCells['overflow'];
  let row = -1;
  let column = -1;
  let cell: RawCell | undefined;
  let element = '';
  let guides = 0;

  const place = (value: RosterCell) => {
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
      place(cellValue(cell, context));
      cell = undefined;
    },
  });
  fillMerges(rows, merges);
  return { rows: closeGaps(rows), overflow };
}
