import { markupText } from '../../../core/domain/escape';

/** What a template is filled with: single values, and lists whose rows are repeated. Values are plain texts. */
export interface TemplateData {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
const ROW = /<w:tr[ >](?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g;
const FIELD = /\{\{\s*([^{}.\s]+)(?:\.([^{}.\s]+))?\s*\}\}/g;

/** Fills the placeholders `{{name}}` and `{{list.name}}` of a Word document's body; see docs/documents.md. */
export const fillBody = (xml: string, data: TemplateData): string => repeatRows(joinRuns(xml), data);

/**
 * Brings the pieces of a placeholder together: Word cuts a text into runs wherever somebody once paused. Only
 * paragraphs with a cut placeholder are touched; their text takes the look of its first run.
 */
function joinRuns(xml: string): string {
  return xml.replace(PARAGRAPH, (paragraph) => {
    const pieces = [...paragraph.matchAll(TEXT)].map((match) => match[1] ?? '');
    const whole = pieces.join('');
    if (!whole.includes('{{') || pieces.every((piece) => isBalanced(piece))) return paragraph;
    let first = true;
    return paragraph.replace(TEXT, () => {
      const text = first ? whole : '';
      first = false;
      return `<w:t xml:space="preserve">${text}</w:t>`;
    });
  });
}

const isBalanced = (piece: string): boolean =>
  piece.split('{{').length === piece.split('}}').length && !/\{$|^\}/.test(piece.replace(/\{\{|\}\}/g, ''));

const listOf = (part: string): string | null => {
  for (const match of part.matchAll(FIELD)) if (match[2] !== undefined) return match[1] ?? null;
  return null;
};

/** Fills everything and repeats table rows: neighbouring rows that name the same list repeat together, once per entry, once blank for none. */
function repeatRows(xml: string, data: TemplateData): string {
  const rows = [...xml.matchAll(ROW)];
  let out = '';
  let from = 0;
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    const list = row ? listOf(row[0]) : null;
    if (!row || list === null) {
      at += 1;
      continue;
    }
    let end = row.index + row[0].length;
    let next = at + 1;
    for (; next < rows.length; next += 1) {
      const other = rows[next];
      if (!other || other.index !== end || listOf(other[0]) !== list) break;
      end += other[0].length;
    }
    out += filled(xml.slice(from, row.index), data);
    const repeated: readonly Readonly<Record<string, string>>[] = data.lists[list] ?? [];
    for (const entry of repeated.length > 0 ? repeated : [{}])
      out += filled(xml.slice(row.index, end), data, { list, entry });
    from = end;
    at = next;
  }
  return out + filled(xml.slice(from), data);
}

// Every part is filled exactly once, so that a value which looks like a placeholder stays a value.
const filled = (
  xml: string,
  data: TemplateData,
  turn?: { list: string; entry: Readonly<Record<string, string>> },
): string =>
  xml.replace(FIELD, (_whole, name: string, part?: string) => {
    const from = part === undefined ? data.values : turn?.list === name ? turn.entry : {};
    const key = part ?? name;
    return Object.hasOwn(from, key) ? wordText(from[key] ?? '') : '';
  });

const wordText = (text: string): string =>
  markupText(text).replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">');

/** Lists the placeholders of a body, as a template's author wrote them: `姓名`, `目标.题目`. */
export const placeholdersOf = (xml: string): string[] => [
  ...new Set(
    [...joinRuns(xml).matchAll(FIELD)].map(([, name, part]) =>
      part === undefined ? (name ?? '') : `${name}.${part}`,
    ),
  ),
];
