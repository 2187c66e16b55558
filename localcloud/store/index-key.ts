import { createHash } from 'node:crypto';
import { printEjson, type Value } from './ejson';
import { RANK, rankOf } from './order';

/** Strings longer than this (bytes) are cut and closed with a digest: equality stays exact, order does not. */
export const LONGEST_STRING = 200;
const CUT = 0x01;
const END = 0x00;

/** Encodes one value so that the byte order of encodings is the order of values; -1 inverts it. */
export function encodeValue(value: Value | undefined, direction: 1 | -1): Buffer {
  const bytes = encodeAscending(value);
  if (direction === -1) for (let i = 0; i < bytes.length; i++) bytes[i] = 0xff ^ (bytes[i] as number);
  return bytes;
}

/** Returns the first byte of every encoding of that rank, for bounds that stay inside one type. */
export function rankByte(rank: number, direction: 1 | -1): number {
  return direction === 1 ? rank : 0xff ^ rank;
}

/** Tells whether encoding this value loses order or identity, so that a match must be looked at again. */
export function isCut(value: Value | undefined): boolean {
  const rank = rankOf(value);
  if (rank === RANK.number) return !Number.isSafeInteger(value) && Number.isInteger(value);
  if (rank === RANK.string) return Buffer.byteLength(value as string) > LONGEST_STRING;
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
  const cut = body.length > LONGEST_STRING;
  if (cut) body = body.subarray(0, LONGEST_STRING);
  const escaped = body.includes(0) || body.includes(1) ? escapeLow(body) : body;
  const digest = cut ? createHash('sha256').update(text).digest().subarray(0, 16).toString('hex') : '';
  const tail = cut
    ? Buffer.concat([Buffer.from([CUT, 0xfe]), Buffer.from(digest), Buffer.from([END])])
    : Buffer.from([END]);
  return Buffer.concat([Buffer.from([rank]), escaped, tail]);
}

// 0x00 ends a string, so the bytes 0x00 and 0x01 inside one travel as 0x01 0x02 and 0x01 0x03.
function escapeLow(body: Buffer): Buffer {
  const out: number[] = [];
  for (const byte of body) {
    if (byte === 0) out.push(1, 2);
    else if (byte === 1) out.push(1, 3);
    else out.push(byte);
  }
  return Buffer.from(out);
}
