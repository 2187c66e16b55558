// Byte conversions; WeChat's logic layer has neither TextEncoder nor Buffer nor btoa.

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Compares bytewise; a prefix sorts before the longer array. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return compare(a, b) === 0;
}

export function u16(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 255, value & 255);
}

export function u32(value: number): Uint8Array {
  return Uint8Array.of((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

/**
 * Overwrites a decoded secret with zeros once it is no longer needed. JavaScript strings cannot be overwritten: a secret
 * stored as text is deleted from storage instead (retention.ts).
 */
export function wipe(secret: Uint8Array): void {
  secret.fill(0);
}

/** Prefixes the length as u32: `lp` of the protocol. */
export function lengthPrefixed(bytes: Uint8Array): Uint8Array {
  return concat(u32(bytes.length), bytes);
}

const HEX = '0123456789abcdef';

export function toHex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += HEX.charAt(byte >> 4) + HEX.charAt(byte & 15);
  return out;
}

/** Returns the value of a lower-case hex digit, −1 for anything else. */
export function nibble(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}

/** Parses lower-case hex of exactly `length` bytes; `null` otherwise (upper case would be a second encoding). */
export function parseHex(value: unknown, length: number): Uint8Array | null {
  if (typeof value !== 'string' || value.length !== 2 * length) return null;
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const high = nibble(value.charCodeAt(2 * i));
    const low = nibble(value.charCodeAt(2 * i + 1));
    if (high < 0 || low < 0) return null;
    out[i] = 16 * high + low;
  }
  return out;
}

/** Decodes hex that this program encoded or already validated; throws on anything else. */
export function fromHex(value: string): Uint8Array {
  const bytes = parseHex(value, value.length >> 1);
  if (bytes === null) throw new Error('not hex');
  return bytes;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGIT_VALUE: Record<string, number> = {};
for (let i = 0; i < 64; i++) DIGIT_VALUE[DIGITS.charAt(i)] = i;

export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out += DIGITS.charAt(word >> 18) + DIGITS.charAt((word >> 12) & 63);
    out += (left > 1 ? DIGITS.charAt((word >> 6) & 63) : '=') + (left > 2 ? DIGITS.charAt(word & 63) : '=');
  }
  return out;
}

/** Parses canonical base64 of exactly `length` bytes; `null` otherwise. */
export function parseBase64(value: unknown, length: number): Uint8Array | null {
  if (typeof value !== 'string' || value.length !== 4 * Math.ceil(length / 3)) return null;
  const padding = (3 - (length % 3)) % 3;
  const digits = value.length - padding;
  const out = new Uint8Array(length);
  let word = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < digits; i++) {
    const digit = DIGIT_VALUE[value.charAt(i)];
    if (digit === undefined) return null;
    word = ((word << 6) | digit) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = (word >> held) & 255;
    }
  }
  const spare = word & ((1 << held) - 1);
  return spare === 0 && value.slice(digits) === '='.repeat(padding) ? out : null;
}
