import { sha256 } from '@noble/hashes/sha2.js';
import { compare, concat, lengthPrefixed, parseBase64, toBase64, toHex } from './bytes';
import type { CellKind } from './cell';
import { tagged } from './domain-tag';
import { cut, onionCount, type Onions } from './envelope';
import { bad, good, type Outcome } from './finding';
import { isSigned, sign } from './keys';
import { innerBytes } from './onion';
import type { Vote } from './vote';

/** A's signed output to B (§5): the inner onions, sorted by hash so that their order reveals nothing. */
export interface Mix {
  readonly voteId: string;
  readonly inHash: string;
  readonly outHash: string;
  readonly rate: string;
  readonly comment: string;
  readonly sig: string;
}

/** Sorts by SHA-256 and removes exact duplicates: a copied onion must not identify its original. */
export function mixed(onions: readonly Uint8Array[]): { unique: Uint8Array[]; repeats: number } {
  const hashed = onions.map((onion) => ({ onion, hash: sha256(onion) }));
  hashed.sort((a, b) => compare(a.hash, b.hash));
  const unique = hashed.filter(
    ({ hash }, i) => i === 0 || compare((hashed[i - 1] as { hash: Uint8Array }).hash, hash) !== 0,
  );
  return { unique: unique.map(({ onion }) => onion), repeats: onions.length - unique.length };
}

function outHashOf(rate: Uint8Array, comment: Uint8Array): string {
  return toHex(sha256(concat(lengthPrefixed(rate), lengthPrefixed(comment))));
}

/** Encodes what a mix signature covers: `TAG/mix|voteId|inHash|outHash`. */
export function mixBytes(voteId: string, inHash: string, outHash: string): Uint8Array {
  return tagged(`mix|${voteId}|${inHash}|${outHash}`);
}

export function signMix(vote: Vote, inHash: string, peeled: Onions, identitySecret: string): Mix {
  const rate = concat(...mixed(peeled.rate).unique);
  const comment = concat(...mixed(peeled.comment).unique);
  const outHash = outHashOf(rate, comment);
  const sig = sign(identitySecret, mixBytes(vote.voteId, inHash, outHash));
  return { voteId: vote.voteId, inHash, outHash, rate: toBase64(rate), comment: toBase64(comment), sig };
}

function decodedLength(text: string): number {
  return Math.floor((3 * text.length) / 4) - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
}

function parsePile(vote: Vote, kind: CellKind, text: unknown, envelopes: number): Outcome<Uint8Array[]> {
  if (typeof text !== 'string') return bad('shape', 'mix');
  const length = decodedLength(text);
  const size = innerBytes(vote, kind);
  const bytes = parseBase64(text, length);
  if (bytes === null || length % size !== 0) return bad('mix-length', kind);
  if (length / size > envelopes * onionCount(vote, kind)) return bad('mix-length', kind);
  const onions = cut(bytes, size);
  const ordered = mixed(onions).unique;
  if (ordered.length !== onions.length || ordered.some((onion, i) => onion !== onions[i]))
    return bad('mix-order', kind);
  return good(onions);
}

/** Checks A's mix against the box that B opened itself: input, output and A's signature (§5). */
export function parseMix(vote: Vote, mix: Mix, inHash: string, envelopes: number): Outcome<Onions> {
  if (mix.voteId !== vote.voteId || mix.inHash !== inHash) return bad('mix-input', 'mix');
  const rate = parsePile(vote, 'rate', mix.rate, envelopes);
  if (!rate.ok) return rate;
  const comment = parsePile(vote, 'comment', mix.comment, envelopes);
  if (!comment.ok) return comment;
  if (outHashOf(concat(...rate.value), concat(...comment.value)) !== mix.outHash)
    return bad('mix-output', 'mix');
  const a = vote.definition.roster[(vote.definition.scrutineers[0]?.no ?? 0) - 1];
  const bytes = mixBytes(vote.voteId, mix.inHash, mix.outHash);
  if (a === undefined || !isSigned(a.identityKey, bytes, mix.sig)) return bad('mix-signature', 'mix');
  return good({ rate: rate.value, comment: comment.value });
}
