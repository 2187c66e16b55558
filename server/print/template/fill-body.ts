import { markupText } from '../../../core/domain/escape';
import { BrokenTemplate, FIELD, markersOf } from './placeholder';
import type { Marker, TemplateData, TemplateEntry, TemplatePicture } from './placeholder';

/** Inserts a picture at its placeholder; `width` in millimetres, null when the template gives none. */
export type Draw = (picture: TemplatePicture, width: number | null) => string;

type Value = TemplateEntry[string] | undefined;

/** Resolves names: the data and the entries of the enclosing blocks, innermost first. */
interface Scope {
  readonly data: TemplateData;
  readonly turns: readonly { readonly list: string; readonly entry: TemplateEntry }[];
  readonly draw: Draw;
}

const ROW = /<w:tr[ >](?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g;
/** Word requires a paragraph in every cell, and a block may leave none. */
const BARE_CELL = /(<w:tc>|<\/w:tcPr>|<\/w:tbl>)(?=<\/w:tc>)/g;

/** Fills a Word part whose runs were joined; docs/documents.md describes the template syntax. */
export const fillBody = (xml: string, data: TemplateData, draw: Draw): string =>
  fillBlocks(withoutColumns(xml, data.leftOut ?? []), { data, turns: [], draw }).replace(
    BARE_CELL,
    '$1<w:p/>',
  );

const CELL = /<w:tc>(?:(?!<w:tc>)[\s\S])*?<\/w:tc>/g;
const spanOf = (cell: string): number => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);

/** Removes the cells that are left out; the last cell of their row takes the place, and a row without cells goes. */
function withoutColumns(xml: string, leftOut: readonly string[]): string {
  const fields = leftOut
    .filter((name) => name.includes('.'))
    .map((names) => names.split('|').map((name) => `{{${name}}}`))
    .filter((column) => column.every((field) => xml.includes(field)))
    .flat();
  if (fields.length === 0) return xml;
  return xml.replace(ROW, (row) => {
    const cells = row.match(CELL) ?? [];
    const gone = cells.filter((cell) => fields.some((field) => cell.includes(field)));
    const last = cells.filter((cell) => !gone.includes(cell)).at(-1);
    if (gone.length === 0) return row;
    if (last === undefined) return '';
    const span = spanOf(last) + gone.reduce((sum, cell) => sum + spanOf(cell), 0);
    const wide = last
      .replace(/<w:gridSpan [^>]*\/>|<w:tcW [^>]*\/>/g, '')
      .replace(/<w:tcPr>/, `<w:tcPr><w:gridSpan w:val="${span}"/>`);
    return gone.reduce(
      (text, cell) => text.replace(cell, ''),
      row.replace(last, () => wide),
    );
  });
}

/**
 * Fills the blocks: the content between `{{#name}}` and `{{/name}}` once per entry of a list, or once if a value is not
 * empty.
 */
function fillBlocks(xml: string, scope: Scope): string {
  const markers = markersOf(xml);
  let out = '';
  let from = 0;
  for (let at = 0; at < markers.length;) {
    const open = markers[at];
    const end = open ? endOf(markers, at) : -1;
    const close = markers[end];
    if (!open || !close) throw new BrokenTemplate(`block without its other line: ${markers[at]?.name}`);
    const inner = xml.slice(open.to, close.from);
    if (!isWellNested(inner)) throw new BrokenTemplate(`block across the edge of a cell: ${open.name}`);
    out += repeatRows(xml.slice(from, open.from), scope);
    out += fillBlock(open.name, inner, scope);
    from = close.to;
    at = end + 1;
  }
  return out + repeatRows(xml.slice(from), scope);
}

function fillBlock(name: string, inner: string, scope: Scope): string {
  const [first = '', part] = name.split('.');
  const value = part === undefined ? lookUp(scope, first) : lookUp(scope, first, part);
  if (!Array.isArray(value)) return value ? fillBlocks(inner, scope) : '';
  const list = part ?? first;
  return (value as readonly TemplateEntry[])
    .map((entry) => fillBlocks(inner, { ...scope, turns: [{ list, entry }, ...scope.turns] }))
    .join('');
}

/** Returns the index of the marker that closes the block opened at `at`; -1 without one. */
function endOf(markers: readonly Marker[], at: number): number {
  const name = markers[at]?.name;
  if (!markers[at]?.opens) return -1;
  let depth = 0;
  for (let index = at; index < markers.length; index += 1) {
    const marker = markers[index];
    if (marker?.name !== name) continue;
    depth += marker?.opens ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}

function isWellNested(xml: string): boolean {
  let depth = 0;
  for (const [, end] of xml.matchAll(/<(\/?)w:(?:tbl|tr|tc)[ >]/g)) {
    depth += end ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const own = (from: Readonly<Record<string, unknown>>, key: string): Value =>
  Object.hasOwn(from, key) ? (from[key] as Value) : undefined;

function lookUp({ data, turns: scopes }: Scope, name: string, part?: string): Value {
  if (part !== undefined) {
    const turn = scopes.find(({ list }) => list === name);
    if (turn) return own(turn.entry, part);
    // A list of one entry needs no row or block of its own.
    const found = own(data.lists, name);
    const [only, ...others] = Array.isArray(found) ? (found as readonly TemplateEntry[]) : [];
    return only && others.length === 0 ? own(only, part) : undefined;
  }
  for (const { entry } of scopes) if (Array.isArray(own(entry, name))) return own(entry, name);
  return own(data.lists, name) ?? own(data.values, name) ?? own(data.pictures ?? {}, name);
}

/** Returns the list a row repeats for: the first one named in the row that no enclosing block iterates. */
const listOf = (row: string, { turns: scopes }: Scope): string | null => {
  for (const [, , name = '', part] of row.matchAll(FIELD))
    if (part !== undefined && !scopes.some(({ list }) => list === name)) return name;
  return null;
};

/**
 * Fills text and repeats table rows: adjacent rows that name the same list repeat together, once per entry, or once
 * blank for an empty list that is not left out.
 */
function repeatRows(xml: string, scope: Scope): string {
  const rows = [...xml.matchAll(ROW)];
  let out = '';
  let from = 0;
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    const list = row ? listOf(row[0], scope) : null;
    if (!row || list === null) {
      at += 1;
      continue;
    }
    let end = row.index + row[0].length;
    let next = at + 1;
    for (; next < rows.length; next += 1) {
      const other = rows[next];
      if (!other || other.index !== end || listOf(other[0], scope) !== list) break;
      end += other[0].length;
    }
    out += filled(xml.slice(from, row.index), scope);
    const found = lookUp(scope, list);
    const entries = (Array.isArray(found) ? found : []) as readonly TemplateEntry[];
    const blank = scope.data.leftOut?.includes(list) ? [] : [{}];
    for (const entry of entries.length > 0 ? entries : blank)
      out += filled(xml.slice(row.index, end), { ...scope, turns: [{ list, entry }, ...scope.turns] });
    from = end;
    at = next;
  }
  return out + filled(xml.slice(from), scope);
}

// Every part is filled exactly once, so that a value that looks like a placeholder is not expanded.
const filled = (xml: string, scope: Scope): string =>
  xml.replace(FIELD, (_whole, picture: string | undefined, name: string, part?: string, width?: string) => {
    const value = lookUp(scope, name, part);
    if (typeof value === 'string') return picture ? '' : wordText(value);
    if (!picture || !value || Array.isArray(value)) return '';
    const drawing = scope.draw(value as TemplatePicture, width === undefined ? null : Number(width));
    return `</w:t>${drawing}<w:t xml:space="preserve">`;
  });

// A value that ends in a line break puts a following picture on the next line.
const wordText = (text: string): string =>
  `${markupText(text)}${text.endsWith('\n') ? '\n' : ''}`.replace(
    /\n/g,
    '</w:t><w:br/><w:t xml:space="preserve">',
  );
