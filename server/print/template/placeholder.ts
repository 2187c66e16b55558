/** A picture for a template: PNG or JPEG. */
export interface TemplatePicture {
  readonly bytes: Uint8Array;
}

/** One entry of a list: texts, pictures and nested lists. */
export interface TemplateEntry {
  readonly [name: string]: string | TemplatePicture | readonly TemplateEntry[];
}

/** The data of a template: single values, lists for repeated rows and blocks, pictures. Values are plain texts. */
export interface TemplateData {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly TemplateEntry[]>>;
  /**
   * Lists whose rows are left out; an empty list prints its rows once, blank. `list.field|list.field`
   * leaves out the cells with these fields, where the template has all of them.
   */
  readonly leftOut?: readonly string[];
  readonly pictures?: Readonly<Record<string, TemplatePicture>>;
}

/** Thrown for a template that cannot be filled: not a .docx, missing, or with an unclosed block. */
export class BrokenTemplate extends Error {
  override readonly name = 'BrokenTemplate';
}

const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
/** `{{name}}`, `{{list.name}}`, `{{图:name}}`, `{{图:list.name:40}}`. */
export const FIELD = /\{\{\s*(图:)?([^{}.:\s#/]+)(?:\.([^{}.:\s]+))?(?::(\d{1,3}))?\s*\}\}/g;
const MARKER = /^\s*\{\{\s*([#/])\s*([^{}.:\s]+(?:\.[^{}.:\s]+)?)\s*\}\}\s*$/;

const textOf = (paragraph: string): string =>
  [...paragraph.matchAll(TEXT)].map((match) => match[1] ?? '').join('');

/**
 * Joins the runs of a placeholder: Word splits text into runs at arbitrary positions. Only paragraphs with a split
 * placeholder change; their text takes the formatting of the first run.
 */
export function joinRuns(xml: string): string {
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

/** A paragraph that contains only `{{#name}}` or `{{/name}}`: it opens or closes a block. */
export interface Marker {
  readonly opens: boolean;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the markers that open and close blocks, in order. */
export const markersOf = (xml: string): Marker[] =>
  [...xml.matchAll(PARAGRAPH)].flatMap((match) => {
    const marker = match[0].includes('{{') ? MARKER.exec(textOf(match[0])) : null;
    if (!marker) return [];
    const [, sign, name = ''] = marker;
    return [{ opens: sign === '#', name, from: match.index, to: match.index + match[0].length }];
  });

/** Lists the placeholders of a body as written in the template: `姓名`, `目标.题目`, `图:照片`, `#目标`. */
export const placeholdersOf = (xml: string): string[] => {
  const joined = joinRuns(xml);
  const blocks = markersOf(joined).filter(({ opens }) => opens);
  const fields = [...joined.matchAll(FIELD)].map(
    ([, picture = '', name = '', part]) => `${picture}${part === undefined ? name : `${name}.${part}`}`,
  );
  return [...new Set([...fields, ...blocks.map(({ name }) => `#${name}`)])];
};
