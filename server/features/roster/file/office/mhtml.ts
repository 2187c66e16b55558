import { decodeTable } from '../table-encoding';

/** Says whether a text begins like a page saved as one file. */
export const isMhtml = (head: string): boolean =>
  /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*mime-version:/i.test(head);

const HEADER = /^([\w-]+):[ \t]*((?:[^\r\n]|\r?\n[ \t])*)/gm;

const headersOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(HEADER)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/\r?\n/g, ''),
    ]),
  );

const splitOf = (text: string): [head: string, body: string] => {
  const end = /\r?\n\r?\n/.exec(text);
  return end ? [text.slice(0, end.index), text.slice(end.index + end[0].length)] : [text, ''];
};

const BYTES_OF: Readonly<Record<string, (body: string) => Uint8Array>> = {
  base64: (body) => Buffer.from(body.replace(/\s/g, ''), 'base64'),
  'quoted-printable': (body) =>
    Buffer.from(
      body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_mark, code: string) => String.fromCharCode(parseInt(code, 16))),
      'latin1',
    ),
};

const decodePart = (bytes: Uint8Array, type: string): string | undefined => {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1];
  if (charset !== undefined && !/^(?:us-ascii|unicode)$/i.test(charset))
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // A wrong charset is no reason to refuse what can be read without it.
    }
  return decodeTable(bytes);
};

/** Lists the pages inside a page saved as one file; undefined where one of them cannot be decoded. */
export function pagesOfMhtml(file: string): string[] | undefined {
  const [head, body] = splitOf(file);
  const headers = headersOf(head);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary === undefined ? [file] : body.split(`--${boundary}`).slice(1);
  const pages: string[] = [];
  for (const part of parts) {
    const [partHead, partBody] = splitOf(part.replace(/^\r?\n/, ''));
    const own = headersOf(partHead);
    const type = own.get('content-type') ?? '';
    if (!/^text\/html/i.test(type)) continue;
    const encoding = (own.get('content-transfer-encoding') ?? '').trim().toLowerCase();
    const bytes = (BYTES_OF[encoding] ?? ((text: string) => Buffer.from(text, 'latin1')))(partBody);
    const page = decodePart(bytes, type);
    if (page === undefined) return undefined;
    pages.push(page);
  }
  return pages;
}
