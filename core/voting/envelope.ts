import { sha256 } from '@noble/hashes/sha2.js';
import { compare, concat, equal, parseBase64, parseHex, toBase64, toHex } from './bytes';
import type { CellKind } from './cell';
import { tagged } from './domain-tag';
import { bad, good, type Outcome } from './finding';
import { isSigned, sign } from './keys';
import { onionBytes } from './onion';
import type { Vote } from './vote';

/** A voter's sealed ballot. Onions of one kind have equal lengths and are concatenated into one base64 text. */
export interface Envelope {
  readonly no: number;
  readonly seq: number;
  readonly rate: string;
  /** Empty unless the vote allows comments. */
  readonly comment: string;
  readonly hash: string;
  readonly sig: string;
}

export type Onions = Readonly<Record<CellKind, readonly Uint8Array[]>>;

/** Returns how many onions of a kind an envelope contains: one per roster entry, the voter's own included. */
export function onionCount(vote: Vote, kind: CellKind): number {
  return kind === 'rate' || vote.definition.comments ? vote.definition.roster.length : 0;
}

/** Hashes all onions of an envelope, ratings before comments. */
export function onionsHash(onions: Onions): Uint8Array {
  return sha256(concat(...onions.rate, ...onions.comment));
}

/** Encodes what an envelope signature covers: `TAG/envelope|voteId|no|seq|hash`. */
export function envelopeBytes(voteId: string, no: number, seq: number, hash: string): Uint8Array {
  return tagged(`envelope|${voteId}|${no}|${seq}|${hash}`);
}

/** Sorts, hashes and signs; the order of onions must not reveal whom they are about. */
export function sealEnvelope(
  vote: Vote,
  no: number,
  seq: number,
  onions: Onions,
  identitySecret: string,
): Envelope {
  // §4: onions of one kind sorted by bytes
  const sorted = { rate: [...onions.rate].sort(compare), comment: [...onions.comment].sort(compare) };
  const hash = toHex(onionsHash(sorted));
  return {
    no,
    seq,
    rate: toBase64(concat(...sorted.rate)),
    comment: toBase64(concat(...sorted.comment)),
    hash,
    sig: sign(identitySecret, envelopeBytes(vote.voteId, no, seq, hash)),
  };
}

/** Splits `bytes` into chunks of equal length. */
export function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: bytes.length / size }, (_, i) => bytes.slice(i * size, (i + 1) * size));
}

function parseOnions(vote: Vote, kind: CellKind, text: unknown): Outcome<Uint8Array[]> {
  const size = onionBytes(vote, kind);
  const count = onionCount(vote, kind);
  const padded = 4 * Math.ceil((size * count) / 3);
  if (typeof text === 'string' && text.length !== padded) return bad('onion-count', kind);
  const bytes = parseBase64(text, size * count);
  if (bytes === null) return bad('onion-length', kind);
  const onions = cut(bytes, size);
  for (let i = 1; i < onions.length; i++) {
    const order = compare(onions[i - 1] as Uint8Array, onions[i] as Uint8Array);
    if (order >= 0) return bad('onion-order', kind);
  }
  return good(onions);
}

/** Parses and checks an envelope, cheap checks first and the signature last. */
export function parseEnvelope(vote: Vote, envelope: Envelope): Outcome<Onions> {
  const entry = vote.definition.roster[envelope.no - 1];
  if (entry === undefined || entry.no !== envelope.no) return bad('not-on-roster', String(envelope.no));
  if (!Number.isSafeInteger(envelope.seq) || envelope.seq < 1) return bad('sequence', String(envelope.no));
  const rate = parseOnions(vote, 'rate', envelope.rate);
  if (!rate.ok) return rate;
  const comment = parseOnions(vote, 'comment', envelope.comment);
  if (!comment.ok) return comment;
  const onions = { rate: rate.value, comment: comment.value };
  const claimed = parseHex(envelope.hash, 32);
  if (claimed === null || !equal(onionsHash(onions), claimed))
    return bad('envelope-hash', String(envelope.no));
  const bytes = envelopeBytes(vote.voteId, envelope.no, envelope.seq, envelope.hash);
  if (!isSigned(entry.identityKey, bytes, envelope.sig))
    return bad('envelope-signature', String(envelope.no));
  return good(onions);
}
