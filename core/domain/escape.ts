import { cleanText } from './text';

/** Makes a text safe for a document: no controls, no direction overrides, no lone surrogates; rare hanzi stay. */
export const paperText = (raw: string): string => cleanText(raw.replace(/[\ufffe\uffff]/g, ''));

const FORMULA_START = /^[\s\u3000]*[=+\-@\t\r＝＋－＠|]/;

/** Escapes a text for a spreadsheet cell: prefixes an apostrophe to anything that would be read as a formula. */
export const cellText = (raw: string): string => {
  const risky = /^[\t\r]/.test(raw);
  const text = paperText(raw);
  return risky || FORMULA_START.test(text) ? `'${text}` : text;
};

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Writes a text as XML or HTML content or as a quoted attribute. */
export const markupText = (raw: string): string =>
  paperText(raw).replace(/[&<>"']/g, (sign) => XML[sign] ?? sign);

const FILE_NAME_MAX = 60;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Makes a file name valid on Windows, macOS and mobile systems; never empty, at most 60 code points. */
export const fileName = (raw: string): string => {
  const text = paperText(raw)
    .replace(/[\\/:*?"<>|\n]/g, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  const cut = [...text].slice(0, FILE_NAME_MAX).join('');
  return cut === '' || RESERVED.test(cut) ? `_${cut}` : cut;
};

/** Makes file names unique («张三», «张三 2»), ignoring case. */
export const distinctNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    let tried = name;
    for (let count = 2; taken.has(tried.toLowerCase()); count += 1) tried = `${name} ${count}`;
    taken.add(tried.toLowerCase());
    return tried;
  });
};
