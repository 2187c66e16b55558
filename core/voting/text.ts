/** First bytes of a sequence by how many bytes follow. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

/** Encodes as UTF-8; throws on a lone surrogate. */
export function utf8(text: string): Uint8Array {
  const out = new Uint8Array(3 * text.length);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code < 0x80) {
      out[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) throw new Error('lone surrogate');
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    out[at++] = (LEAD[more] as number) | (code >> (6 * more));
    for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) out[at++] = 0x80 | ((code >> shift) & 63);
    if (more === 3) i++;
  }
  return out.slice(0, at);
}

/** Tests for a lone surrogate; iOS 14 has no regular expression for it. */
export function hasLoneSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number;
    if (code >= 0xd800 && code <= 0xdfff) return true;
    if (code > 0xffff) i++;
  }
  return false;
}

/** Decodes UTF-8 strictly; `null` for overlong forms, surrogates and truncated sequences. */
export function parseUtf8(bytes: Uint8Array): string | null {
  let out = '';
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i++] as number;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : -1;
    if (more < 0 || first > 0xf4 || i + more > bytes.length) return null;
    let code = more === 0 ? first : first & (63 >> more);
    for (let k = 0; k < more; k++) {
      const next = bytes[i++] as number;
      if (next >> 6 !== 2) return null;
      code = (code << 6) | (next & 63);
    }
    const least = [0, 0x80, 0x800, 0x10000][more] as number;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    out += String.fromCodePoint(code);
  }
  return out;
}
