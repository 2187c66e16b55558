import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { SheetCollector, type Worksheet } from '../sheet-cells';
import { CELL_MAX, COLUMNS_MAX, ROWS_MAX } from '../table-limits';
import type { WorkbookReading } from '../xlsx';

const UNSEEN = new Set(['script', 'style', 'template', 'comment', 'select', 'textarea', 'table']);
const BREAKS = new Set(['br', 'p', 'div', 'li']);
const HEADINGS = /^(?:h[1-6]|caption|title)$/;

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Tree.Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** The shown text below a node, without tables inside it; walked without recursion, since pages may nest without end. */
function textOf(from: Tree.Node): string {
  let text = '';
  const open = [...childrenOf(from)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text') text += (node as Tree.TextNode).value.replace(/[ \t\r\n\f]+/g, ' ');
    if (!isElement(node) || UNSEEN.has(node.tagName)) continue;
    if (BREAKS.has(node.tagName)) text += '\n';
    for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
  return text.replace(/\u00a0/g, ' ').trim();
}

const spanOf = (element: Tree.Element, name: string, most: number): number => {
  const span = Math.floor(Number(attribute(element, name)));
  return span > 1 ? Math.min(span, most) : 1;
};

const isHidden = (element: Tree.Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') || /display:\s*none/i.test(attribute(element, 'style'));

/** A number that Excel shows as 1.39E+10 has its digits beside it. */
const valueOf = (cell: Tree.Element): string => {
  const text = textOf(cell);
  const digits = attribute(cell, 'x:num') || attribute(cell, 'sdval');
  return /^\d(?:\.\d+)?E\+\d+$/i.test(text) && /^\d+$/.test(digits) ? digits : text;
};

/** Lists the rows of a table, or the cells of a row, without those of tables inside it. */
function within(from: Tree.Element, wanted: ReadonlySet<string>): Tree.Element[] {
  const found: Tree.Element[] = [];
  const open = [...childrenOf(from)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || node.tagName === 'table') continue;
    if (wanted.has(node.tagName)) found.push(node);
    else for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
  return found;
}

const ROWS = new Set(['tr']);
const CELLS = new Set(['td', 'th']);

function cellsOf(table: Tree.Element) {
  const cells = new SheetCollector();
  // The first row that is free again, by column, below cells of several rows.
  const free: number[] = [];
  within(table, ROWS).forEach((line, row) => {
    if (isHidden(line)) cells.hide(row);
    let column = 0;
    for (const cell of within(line, CELLS)) {
      while ((free[column] ?? 0) > row) column += 1;
      const down = spanOf(cell, 'rowspan', ROWS_MAX);
      const right = spanOf(cell, 'colspan', COLUMNS_MAX + 1);
      cells.set(row, column, valueOf(cell));
      if (down > 1) {
        cells.merge({ row, column }, { row: row + down - 1, column });
        for (let at = column; at < Math.min(column + right, COLUMNS_MAX); at += 1) free[at] = row + down;
      }
      column += right;
    }
  });
  return cells.finish();
}

interface Page {
  readonly tables: readonly { readonly name: string; readonly table: Tree.Element }[];
  /** Whether Excel says that the sheet of this page is hidden. */
  readonly hidden: boolean;
}

/** Finds the tables in the order of the page, each with the heading before it. */
function pageOf(html: string): Page {
  const tables: { name: string; table: Tree.Element }[] = [];
  let heading = '';
  const open: Tree.Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) {
      if (HEADINGS.test(node.tagName)) heading = textOf(node).replace(/^Sheet \d+: /, '') || heading;
      if (node.tagName === 'table') {
        const caption = childrenOf(node).find((child) => child.nodeName === 'caption');
        tables.push({ name: (caption && textOf(caption)) || heading, table: node });
      }
    }
    for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
  return { tables, hidden: /<x:Visible>Sheet(?:Very)?Hidden<\/x:Visible>/i.test(html) };
}

/** The names of the sheets, which Excel writes into the first of several pages. */
const namesIn = (html: string): string[] =>
  [...html.matchAll(/<x:ExcelWorksheet>\s*<x:Name>([^<]{1,100})<\/x:Name>/gi)].map(([, name = '']) => name);

/** Characters of pages that are read within two seconds: some 20 000 cells as Excel writes them. */
const PAGES_MAX = 3_000_000;

/** Leaves out styles and scripts, tag by tag: one pattern for both ends would go back and forth without end. */
function withoutCode(page: string): string {
  const parts: string[] = [];
  let from = 0;
  let inside: { readonly tag: string; readonly at: number } | undefined;
  for (const { 1: ends, 2: name = '', index } of page.matchAll(/<(\/?)(style|script)[\s>]/gi)) {
    const tag = name.toLowerCase();
    if (inside === undefined && !ends) inside = { tag, at: index };
    else if (inside?.tag === tag && ends) {
      parts.push(page.slice(from, inside.at));
      [from, inside] = [index, undefined];
    }
  }
  return [...parts, page.slice(from)].join('');
}

const hasLongText = (page: string): boolean => {
  for (let at = 0; at < page.length;) {
    const next = page.indexOf('<', at);
    if ((next < 0 ? page.length : next) - at > CELL_MAX) return true;
    if (next < 0) return false;
    at = next + 1;
  }
  return false;
};

/** Reads the tables of pages: one that calls itself .xls, or the parts of an .mhtml. */
export function readHtml(pages: readonly string[]): WorkbookReading {
  const seen = pages.map(withoutCode);
  if (seen.some(hasLongText)) return { ok: false, code: 'file-cell-too-long' };
  if (seen.reduce((sum, { length }) => sum + length, 0) > PAGES_MAX)
    return { ok: false, code: 'file-unpacks-too-large' };
  const names = pages.flatMap(namesIn);
  const read = seen.map(pageOf).filter(({ tables }) => tables.length > 0);
  const sheets = read.flatMap(({ tables, hidden }, page) =>
    tables.map(({ name, table }, at): Worksheet => ({
      name: (read.length === names.length && at === 0 && names[page]) || name,
      hidden,
      ...cellsOf(table),
    })),
  );
  if (sheets.length === 0) return { ok: false, code: 'file-kind-unknown' };
  return { ok: true, sheets };
}
