/** Nesting that no event, command or document needs; deeper text would exhaust the stack of whoever prints it. */
export const MAX_DEPTH = 100;
/** Objects and lists of one text: parsing takes some hundred bytes for each, however short the text is. */
export const MAX_CONTAINERS = 200_000;

/** The text is nested too deeply or has too many parts; it was not parsed. */
export class UnboundedJson extends Error {}

const QUOTE = 0x22;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_LIST = 0x5d;

/** Throws UnboundedJson for a text whose value would be deeper or have more parts than anything in use. */
export function checkBounds(text: string): void {
  // Short texts cannot exceed either bound, and most wire messages are short.
  if (text.length <= MAX_DEPTH) return;
  let depth = 0;
  let containers = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === OPEN_OBJECT || sign === OPEN_LIST) {
      depth += 1;
      containers += 1;
      if (depth > MAX_DEPTH) throw new UnboundedJson(`nested more than ${MAX_DEPTH} levels deep`);
      if (containers > MAX_CONTAINERS)
        throw new UnboundedJson(`more than ${MAX_CONTAINERS} objects and lists`);
    } else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) depth -= 1;
  }
}

/** Parses JSON after checking its bounds. */
export function parseBounded(body: Buffer): unknown {
  const text = body.toString('utf8');
  checkBounds(text);
  return JSON.parse(text) as unknown;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
