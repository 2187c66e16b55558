import { sha256 } from '@noble/hashes/sha2.js';
import { concat, equal, u16 } from './bytes';
import { bad, good, type Outcome } from './finding';
import type { Signed, Statement } from './lsag';
import { hasLoneSurrogate, parseUtf8, utf8 } from './text';
import { ringsOf, statementOf, type Vote } from './vote';

export const HEADER_BYTES = 23;
/** u16 length ‖ text ‖ zeros; the length is signed, otherwise B could truncate a comment. */
const TEXT_BYTES = 480;
export const LONGEST_COMMENT = TEXT_BYTES - 2;
export const UNKNOWN_LEVEL = 255;

export type CellKind = 'rate' | 'comment';
const KIND_BYTE: Readonly<Record<CellKind, number>> = { rate: 1, comment: 2 };

/** One voter's rating or comment about one colleague, before signing. */
export interface CellBody {
  readonly kind: CellKind;
  readonly about: number;
  /** Index in the scale, 255 for 不了解; 0 in a comment. */
  readonly level: number;
  readonly bucket: number;
  readonly salt: Uint8Array;
  /** Empty in a rating. */
  readonly text: string;
}

export interface Cell extends CellBody, Signed {}

/** Returns the plaintext length of one kind; dummies have the same length (§4). */
export function plaintextBytes(vote: Vote, kind: CellKind): number {
  const text = kind === 'comment' ? TEXT_BYTES : 0;
  return HEADER_BYTES + text + 32 + 32 * (vote.largestRing + 1);
}

/** Encodes the message to be signed: the header, and for a comment its padded text (§3). */
export function messageOf(body: CellBody): Uint8Array {
  // §3: 01 ‖ kind ‖ u16 about ‖ level ‖ u16 bucket ‖ salt
  const header = concat(
    Uint8Array.of(1, KIND_BYTE[body.kind]),
    u16(body.about),
    Uint8Array.of(body.level),
    u16(body.bucket),
    body.salt,
  );
  if (body.kind === 'rate') return header;
  // §3: u16 length ‖ UTF-8 text, padded to 480 B
  const text = utf8(body.text);
  return concat(header, u16(text.length), text, new Uint8Array(LONGEST_COMMENT - text.length));
}

/** Returns the statement a cell signs; the cell must have passed `parseBody`. */
export function statementFor(vote: Vote, body: CellBody): Statement {
  return statementOf(vote, body.kind, body.about, body.bucket, messageOf(body));
}

/** Encodes message ‖ tag ‖ sig ‖ zeros. */
export function printCell(vote: Vote, cell: Cell): Uint8Array {
  const out = new Uint8Array(plaintextBytes(vote, cell.kind));
  out.set(concat(messageOf(cell), cell.tag, cell.sig));
  return out;
}

export function cellHash(vote: Vote, cell: Cell): Uint8Array {
  return sha256(printCell(vote, cell));
}

/** Encodes a plaintext of kind 00: random bytes after the first two, of the common length. */
export function printBlank(vote: Vote, kind: CellKind, random: Uint8Array): Uint8Array {
  const out = random.slice(0, plaintextBytes(vote, kind));
  out.set([1, 0]);
  return out;
}

/** Checks a body against the definition; returns the first finding. */
export function checkBody(vote: Vote, body: CellBody): Outcome<CellBody> {
  if (vote.definition.roster[body.about - 1] === undefined) return bad('cell-about');
  const isLevel = body.kind === 'comment' ? body.level === 0 : isScaleLevel(vote, body.level);
  if (!isLevel) return bad('cell-level');
  if (ringsOf(vote, body.about)[body.bucket] === undefined) return bad('cell-bucket');
  if (body.kind === 'comment' && !isComment(body.text)) return bad('cell-text');
  return good(body);
}

function isComment(text: string): boolean {
  return text !== '' && !hasLoneSurrogate(text) && utf8(text).length <= LONGEST_COMMENT;
}

function isScaleLevel(vote: Vote, level: number): boolean {
  return (
    level === UNKNOWN_LEVEL || (Number.isInteger(level) && level >= 0 && level < vote.definition.scale.length)
  );
}

/** Parses a decrypted plaintext; `null` is a dummy. The signature is verified later. */
export function parseCell(vote: Vote, kind: CellKind, bytes: Uint8Array): Outcome<Cell | null> {
  if (bytes.length !== plaintextBytes(vote, kind)) return bad('cell-length');
  const at = (i: number) => bytes[i] as number;
  if (at(0) !== 1) return bad('cell-version');
  if (at(1) === 0) return good(null);
  if (at(1) !== KIND_BYTE[kind]) return bad('cell-kind');
  const end = HEADER_BYTES + (kind === 'comment' ? TEXT_BYTES : 0);
  const text = kind === 'comment' ? parseText(bytes.slice(HEADER_BYTES, end)) : '';
  if (text === null) return bad('cell-text');
  const body: CellBody = {
    kind,
    about: 256 * at(2) + at(3),
    level: at(4),
    bucket: 256 * at(5) + at(6),
    salt: bytes.slice(7, HEADER_BYTES),
    text,
  };
  const checked = checkBody(vote, body);
  if (!checked.ok) return checked;
  const keys = statementFor(vote, body).ring.keys.length;
  const sigEnd = end + 32 + 32 * (keys + 1);
  const tag = bytes.slice(end, end + 32);
  const sig = bytes.slice(end + 32, sigEnd);
  // §4: zero padding, otherwise the unused bytes would be a covert channel
  if (bytes.slice(sigEnd).some((byte) => byte !== 0)) return bad('cell-padding');
  return good({ ...body, tag, sig });
}

function parseText(block: Uint8Array): string | null {
  const length = 256 * (block[0] as number) + (block[1] as number);
  const text = length > LONGEST_COMMENT ? null : parseUtf8(block.slice(2, 2 + length));
  const remainder = block.slice(2 + length);
  return text !== null && equal(remainder, new Uint8Array(remainder.length)) ? text : null;
}
