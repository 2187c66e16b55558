import type { RosterCell } from '../../../../core/domain/roster-cell';
import { SheetCollector, type SheetCells } from './sheet-cells';
import { dateOfSerial, type DateFormat } from './xlsx-date';
import { walkXml, type XmlAttributes } from './xlsx-xml';

interface WorksheetContext {
  strings: readonly string[];
  dateStyles: readonly (DateFormat | undefined)[];
  from1904: boolean;
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

/** Reads the cells of one worksheet; row and column limits apply before anything is allocated. */
export function readWorksheet(xml: string, context: WorksheetContext): SheetCells {
  const cells = new SheetCollector();
  let row = -1;
  let column = -1;
  let cell: RawCell | undefined;
  let element = '';
  let guides = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      element = name;
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 2) - 1;
        column = -1;
        if (/^(?:1|true)$/.test(attributes['hidden'] ?? '')) cells.hide(row);
      } else if (name === 'c') {
        const position = cellPosition(attributes['r'] ?? '');
        column = position?.column ?? column + 1;
        row = position?.row ?? row;
        cell = { attributes, inline: '', formula: false };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v' && cell) cell.value = '';
      else if (name === 'rPh') guides += 1;
      else if (name === 'mergeCell' && attributes['ref']) {
        const [first, last] = attributes['ref'].split(':').map(cellPosition);
        if (first && last) cells.merge(first, last);
      }
    },
    text: (text) => {
      if (element === 'v' && cell) cell.value += text;
      if (element === 't' && guides === 0 && cell) cell.inline += text;
    },
    close: (name) => {
      element = '';
      if (name === 'rPh') guides -= 1;
      if (name !== 'c' || !cell) return;
      cells.set(row, column, cellValue(cell, context));
      cell = undefined;
    },
  });
  return cells.finish();
}
