import type { RosterCell } from '../../../../../core/domain/roster-cell';
import { SheetCollector, type Worksheet } from '../sheet-cells';
import type { WorkbookReading } from '../xlsx';
import { dateFormatOf } from '../xlsx-date';
import { walkXml, type XmlAttributes } from '../xlsx-xml';

const YMD = /^(\d{4})-(\d{2})-(\d{2})/;

// Names of formats that stand for a code.
const NAMED: Readonly<Record<string, string>> = {
  'general date': 'yyyy-m-d',
  'long date': 'yyyy-m-d',
  'medium date': 'yyyy-m-d',
  'short date': 'yyyy-m-d',
};

function cellValue(type: string, text: string, format: string): RosterCell {
  if (type === 'Boolean') return text.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'Number') {
    const number = Number(text);
    return text.trim() !== '' && Number.isFinite(number) ? number : text;
  }
  const parts = type === 'DateTime' ? YMD.exec(text.trim()) : null;
  if (!parts) return text;
  const month = { y: Number(parts[1]), m: Number(parts[2]) };
  return dateFormatOf(NAMED[format.toLowerCase()] ?? format) === 'month'
    ? month
    : { ...month, d: Number(parts[3]) };
}

const indexOf = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : otherwise;

/** Reads the XML that Excel 2003 and many web systems write under the name .xls. */
export function readSpreadsheetXml(xml: string): WorkbookReading {
  const sheets: Worksheet[] = [];
  const formats = new Map<string, string>();
  let style = '';
  let cells: SheetCollector | undefined;
  let [name, hidden] = ['', false];
  let [row, column, span] = [-1, -1, 0];
  let cell: XmlAttributes | undefined;
  let data: XmlAttributes | undefined;
  let text = '';
  let element = '';
  let aside = 0;
  walkXml(xml, {
    open: (opened, attributes) => {
      element = opened;
      if (opened === 'Style') style = attributes['ID'] ?? '';
      else if (opened === 'NumberFormat') formats.set(style, attributes['Format'] ?? '');
      else if (opened === 'Worksheet') {
        cells = new SheetCollector();
        [name, hidden] = [attributes['Name'] ?? '', false];
        row = -1;
      } else if (opened === 'Row') {
        row = indexOf(attributes['Index'], row + 1);
        column = -1;
        // Rows without cells that look like this one.
        span = indexOf(attributes['Span'], -1) + 1;
        if (/^(?:1|true)$/i.test(attributes['Hidden'] ?? '')) cells?.hide(row);
      } else if (opened === 'Cell') {
        cell = attributes;
        column = indexOf(attributes['Index'], column + 1);
        [data, text] = [undefined, ''];
      } else if (opened === 'Data') data = attributes;
      else if (opened === 'Comment' || opened === 'PhoneticText') aside += 1;
    },
    text: (part) => {
      if (cell && data && aside === 0) text += part;
      if (element === 'Visible' && cells)
        hidden = /^SheetHidden|^SheetVeryHidden/.test(part.trim()) || hidden;
    },
    close: (closed) => {
      element = '';
      if (closed === 'Comment' || closed === 'PhoneticText') aside -= 1;
      else if (closed === 'Cell' && cell) {
        const format = formats.get(cell['StyleID'] ?? '') ?? '';
        if (data) cells?.set(row, column, cellValue(data['Type'] ?? 'String', text, format));
        const down = indexOf(cell['MergeDown'], -1) + 1;
        if (down > 0) cells?.merge({ row, column }, { row: row + down, column });
        column += indexOf(cell['MergeAcross'], -1) + 1;
        [cell, data] = [undefined, undefined];
      } else if (closed === 'Row') {
        row += span;
      } else if (closed === 'Worksheet' && cells) {
        sheets.push({ name, hidden, ...cells.finish() });
        cells = undefined;
      }
    },
  });
  return { ok: true, sheets };
}
