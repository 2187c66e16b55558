import type { RosterCell, RosterDate } from '../../../../../core/domain/roster-cell';
import { SheetCollector, type Worksheet } from '../sheet-cells';
import { COLUMNS_MAX, ROWS_MAX } from '../table-limits';
import type { WorkbookReading } from '../xlsx';
import { walkXml, type XmlAttributes } from '../xlsx-xml';

/** What the styles of a document say about its cells and tables. */
interface Styles {
  /** Data styles that show a date without its day. */
  readonly months: Set<string>;
  readonly dataStyleOf: Map<string, string>;
  readonly hiddenTables: Set<string>;
}

const YMD = /^(\d{4})-(\d{2})-(\d{2})/;

const count = (text: string | undefined): number => Math.max(1, Math.floor(Number(text ?? 1)) || 1);

/** Collects styles as they are walked. */
function styleReader(styles: Styles) {
  let dateStyle = '';
  let shows = '';
  let style = '';
  return {
    open(name: string, attributes: XmlAttributes): void {
      if (name === 'date-style') [dateStyle, shows] = [attributes['name'] ?? '', ''];
      if (name === 'style') style = attributes['name'] ?? '';
      if (name === 'style' && attributes['data-style-name'])
        styles.dataStyleOf.set(style, attributes['data-style-name']);
      if (name === 'table-properties' && attributes['display'] === 'false') styles.hiddenTables.add(style);
      if (dateStyle !== '') shows += ` ${name}`;
    },
    close(name: string): void {
      if (name !== 'date-style') return;
      if (/ month/.test(shows) && / year/.test(shows) && !/ day( |$)/.test(shows))
        styles.months.add(dateStyle);
      dateStyle = '';
    },
  };
}

const dateOf = (text: string, monthOnly: boolean): RosterDate | undefined => {
  const parts = YMD.exec(text);
  if (!parts) return undefined;
  const month = { y: Number(parts[1]), m: Number(parts[2]) };
  return monthOnly ? month : { ...month, d: Number(parts[3]) };
};

function cellValue(attributes: XmlAttributes, text: string, styles: Styles): RosterCell {
  const type = attributes['value-type'] ?? '';
  // An error has the type of a text or a number; only what is shown tells.
  if (/^#[A-Z/0!?]+$/.test(text) || /^(?:Err:\d+)$/.test(text))
    return text.startsWith('#') ? text : '#VALUE!';
  if (type === 'date') {
    const style = styles.dataStyleOf.get(attributes['style-name'] ?? '') ?? '';
    return dateOf(attributes['date-value'] ?? '', styles.months.has(style)) ?? text;
  }
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const number = Number(attributes['value']);
    return attributes['value'] !== undefined && Number.isFinite(number) ? number : text;
  }
  if (type === 'boolean') return attributes['boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
  return attributes['string-value'] ?? text;
}

/** Reads the sheets of an OpenDocument workbook: `content.xml` with the shared `styles.xml`, or a flat .fods. */
export function readOds(content: string, shared?: string): WorkbookReading {
  const styles: Styles = { months: new Set(), dataStyleOf: new Map(), hiddenTables: new Set() };
  if (shared !== undefined) walkXml(shared, styleReader(styles));
  const sheets: Worksheet[] = [];
  const own = styleReader(styles);
  let cells: SheetCollector | undefined;
  let table: XmlAttributes = {};
  let nested = 0;
  let [row, rows, column] = [0, 1, 0];
  let cell: XmlAttributes | undefined;
  let text: string[] = [];
  let aside = 0;
  let inText = 0;
  const setCell = (attributes: XmlAttributes): void => {
    const value = cellValue(attributes, text.join('\n'), styles);
    const width = count(attributes['number-columns-repeated']);
    if (value !== null && value !== '')
      for (let down = 0; down < Math.min(rows, ROWS_MAX + 1); down += 1)
        for (let right = 0; right < Math.min(width, COLUMNS_MAX + 1); right += 1)
          if (!cells?.set(row + down, column + right, value)) break;
    const down = count(attributes['number-rows-spanned']);
    if (down > 1) cells?.merge({ row, column }, { row: row + down - 1, column });
    column += width;
  };
  walkXml(content, {
    open: (name, attributes) => {
      own.open(name, attributes);
      if (name === 'table') {
        nested += 1;
        if (nested > 1) return;
        cells = new SheetCollector();
        table = attributes;
        row = 0;
      }
      if (nested !== 1) return;
      if (name === 'table-row') {
        rows = count(attributes['number-rows-repeated']);
        column = 0;
        if (/^(?:collapse|filter)$/.test(attributes['visibility'] ?? ''))
          for (let down = 0; down < Math.min(rows, ROWS_MAX); down += 1) cells?.hide(row + down);
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = attributes;
        text = [];
      } else if (name === 'annotation' || name === 'frame' || name === 'ruby-text') aside += 1;
      else if (aside === 0 && name === 'p') {
        inText += 1;
        text.push('');
      } else if (aside === 0 && inText > 0 && (name === 's' || name === 'tab' || name === 'line-break'))
        text[text.length - 1] += ' '.repeat(Math.min(count(attributes['c']), 100));
    },
    text: (part) => {
      if (nested === 1 && cell && inText > 0 && aside === 0) text[text.length - 1] += part;
    },
    close: (name) => {
      own.close(name);
      if (name === 'table') {
        nested -= 1;
        if (nested > 0 || !cells) return;
        const hidden = styles.hiddenTables.has(table['style-name'] ?? '');
        sheets.push({ name: table['name'] ?? '', hidden, ...cells.finish() });
        cells = undefined;
      }
      if (nested !== 1) return;
      if (name === 'annotation' || name === 'frame' || name === 'ruby-text') aside -= 1;
      else if (name === 'p' && aside === 0) inText -= 1;
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        // What a merged block covers is not shown.
        if (name === 'covered-table-cell') column += count(cell['number-columns-repeated']);
        else setCell(cell);
        cell = undefined;
      } else if (name === 'table-row') row += rows;
    },
  });
  return { ok: true, sheets };
}
