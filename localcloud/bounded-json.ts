/** Nesting that no event, command or document needs; deeper text would exhaust the stack of whoever prints it. */
export const MAX_DEPTH = 100;
/** Objects and lists of one text: parsing takes some hundred bytes for each, however short the text is. */
export const MAX_CONTAINERS = 200_000;

/** The text is nested too deeply or has too many parts; it was not parsed. */
export class UnboundedJson extends Error {}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_LIST = 0x5d;

/** Throws UnboundedJson for a text whose value would be deeper or have more parts than anything in use. */
export function checkBounds(text: string | Buffer): void {
  // Short texts cannot exceed either bound, and most wire messages are short.
  if (text.length <= MAX_DEPTH) return;
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  let depth = 0;
  let containers = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      depth += 1;
      containers += 1;
      if (depth > MAX_DEPTH) throw new UnboundedJson(`nested more than ${MAX_DEPTH} levels deep`);
      if (containers > MAX_CONTAINERS)
        throw new UnboundedJson(`more than ${MAX_CONTAINERS} objects and lists`);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
  }
}

/** Parses JSON after checking its bounds. */
export function parseBounded(text: Buffer): unknown {
  checkBounds(text);
  return JSON.parse(text.toString('utf8')) as unknown;
}

function endOfString(bytes: Buffer, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1);
  while (end > 0) {
    let slashes = 0;
    while (bytes[end - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = bytes.indexOf(QUOTE, end + 1);
  }
  return bytes.length;
}
