import { createHash } from 'node:crypto';
import { printEjson, type Value } from './ejson';
import { RANK, rankOf } from './compare';

/** Longer strings (bytes) are truncated and end with a digest: equality stays exact, order does not. */
export const MAX_EXACT_STRING_BYTES = 200;
const CUT = 0x01;
const END = 0x00;

/** Encodes a value so that encodings sort in the order of the values; direction -1 inverts the order. */
export function encodeValue(value: Value | undefined, direction: 1 | -1): Buffer {
  const bytes = encodeAscending(value);
  if (direction === -1) for (let i = 0; i < bytes.length; i++) bytes[i] = 0xff ^ (bytes[i] as number);
  return bytes;
}

/** Returns the first byte of every encoding of a rank, for ranges within one type. */
export function rankByte(rank: number, direction: 1 | -1): number {
  return direction === 1 ? rank : 0xff ^ rank;
}

/** True when encoding a value loses order or identity, so that a match must be tested on the document. */
export function isCut(value: Value | undefined): boolean {
  const rank = rankOf(value);
  if (rank === RANK.number) return !Number.isSafeInteger(value) && Number.isInteger(value);
  if (rank === RANK.string) return Buffer.byteLength(value as string) > MAX_EXACT_STRING_BYTES;
  return rank === RANK.object || rank === RANK.array || rank === RANK.regExp || rank === RANK.binary;
}

function encodeAscending(value: Value | undefined): Buffer {
  const rank = rankOf(value);
  if (rank === RANK.null || rank === RANK.minKey || rank === RANK.maxKey) return Buffer.from([rank]);
  if (rank === RANK.boolean) return Buffer.from([rank, value === true ? 1 : 0]);
  if (rank === RANK.number) return encodeNumber(rank, value as number);
  if (value instanceof Date) return encodeNumber(rank, value.getTime());
  return encodeText(rank, typeof value === 'string' ? value : printEjson(value));
}

// IEEE 754 doubles sort as unsigned integers once the sign bit is flipped (all bits, for negatives).
function encodeNumber(rank: number, value: number): Buffer {
  const bytes = Buffer.allocUnsafe(9);
  bytes[0] = rank;
  if (Number.isNaN(value)) return bytes.fill(0, 1);
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  const negative = (bytes[1] as number) >= 0x80;
  if (negative) for (let i = 1; i < 9; i++) bytes[i] = 0xff ^ (bytes[i] as number);
  else bytes[1] = (bytes[1] as number) | 0x80;
  return bytes;
}

function encodeText(rank: number, text: string): Buffer {
  let body = Buffer.from(text, 'utf8');
  const cut = body.length > MAX_EXACT_STRING_BYTES;
  if (cut) body = body.subarray(0, MAX_EXACT_STRING_BYTES);
  const escaped = body.includes(0) || body.includes(1) ? escapeLow(body) : body;
  const digest = cut ? createHash('sha256').update(text).digest().subarray(0, 16).toString('hex') : '';
  const tail = cut
    ? Buffer.concat([Buffer.from([CUT, 0xfe]), Buffer.from(digest), Buffer.from([END])])
    : Buffer.from([END]);
  return Buffer.concat([Buffer.from([rank]), escaped, tail]);
}

// 0x00 terminates a string, so the bytes 0x00 and 0x01 in a string are escaped as 0x01 0x02 and 0x01 0x03.
function escapeLow(body: Buffer): Buffer {
  const out: number[] = [];
  for (const byte of body) {
    if (byte === 0) out.push(1, 2);
    else if (byte === 1) out.push(1, 3);
    else out.push(byte);
  }
  return Buffer.from(out);
}
