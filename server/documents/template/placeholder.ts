/** A picture to be put into a paper: PNG or JPEG. */
export interface TemplatePicture {
  readonly bytes: Uint8Array;
}

/** One entry of a list: texts, pictures, and lists of its own. */
export interface TemplateEntry {
  readonly [name: string]: string | TemplatePicture | readonly TemplateEntry[];
}

/** What a template is filled with: single values, lists whose rows and blocks are repeated, pictures. Values are plain texts. */
export interface TemplateData {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly TemplateEntry[]>>;
  readonly pictures?: Readonly<Record<string, TemplatePicture>>;
}

/** Thrown for a template that cannot be filled: not a .docx, not there, a block without its end. */
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
 * Brings the pieces of a placeholder together: Word cuts a text into runs wherever somebody once paused. Only
 * paragraphs with a cut placeholder are touched; their text takes the look of its first run.
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

/** A paragraph that holds nothing but `{{#name}}` or `{{/name}}`: the first or the last line of a block. */
export interface Marker {
  readonly opens: boolean;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the lines that begin and end blocks, in their order. */
export const markersOf = (xml: string): Marker[] =>
  [...xml.matchAll(PARAGRAPH)].flatMap((match) => {
    const marker = match[0].includes('{{') ? MARKER.exec(textOf(match[0])) : null;
    if (!marker) return [];
    const [, sign, name = ''] = marker;
    return [{ opens: sign === '#', name, from: match.index, to: match.index + match[0].length }];
  });

/** Lists the placeholders of a body, as a template's author wrote them: `姓名`, `目标.题目`, `图:照片`, `#目标`. */
export const placeholdersOf = (xml: string): string[] => {
  const joined = joinRuns(xml);
  const blocks = markersOf(joined).filter(({ opens }) => opens);
  const fields = [...joined.matchAll(FIELD)].map(
    ([, picture = '', name = '', part]) => `${picture}${part === undefined ? name : `${name}.${part}`}`,
  );
  return [...new Set([...fields, ...blocks.map(({ name }) => `#${name}`)])];
};
