// The server's side of the box (§4): pure rules; storing, and doing it conditionally on seq, is the server's part.
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, toHex } from './bytes';
import { sha256Hex, tagged } from './domain-tag';
import { type Envelope, parseEnvelope } from './envelope';
import { bad, good, type Outcome } from './finding';
import { isSigned, sign } from './keys';
import type { Vote } from './vote';

/** The record of one slot: what A and B need and nothing else; no time, no OPENID. */
export interface Slot extends Envelope {
  readonly voteId: string;
}

/** What the server answers a voter, signed; a receipt for disputes. */
export interface Ack {
  readonly voteId: string;
  readonly no: number;
  readonly seq: number;
  readonly hash: string;
  readonly sig: string;
}

/** Names the one document a voter can ever write. */
export function slotId(voteId: string, no: number): string {
  return `${voteId}:${no}`;
}

/**
 * Judges an arriving envelope against the stored sequence number (0 for an empty slot). The write must be conditional on
 * that number; if it changed meanwhile, judge again. An equal seq with an equal hash is a repeated delivery: `again`.
 */
export function judgeEnvelope(
  vote: Vote,
  stored: { readonly seq: number; readonly hash: string } | null,
  envelope: Envelope,
): Outcome<{ readonly slot: Slot; readonly again: boolean }> {
  // §4: accepts only seq > stored seq; refused before any hashing
  const again = stored !== null && envelope.seq === stored.seq && envelope.hash === stored.hash;
  if (stored !== null && !again && !(envelope.seq > stored.seq)) return bad('sequence', String(stored.seq));
  const parsed = parseEnvelope(vote, envelope);
  if (!parsed.ok) return parsed;
  const { no, seq, rate, comment, hash, sig } = envelope;
  return good({ slot: { voteId: vote.voteId, no, seq, rate, comment, hash, sig }, again });
}

function ackBytes(voteId: string, no: number, seq: number, hash: string): Uint8Array {
  // §4: `TAG/ack|voteId|no|seq|hash`
  return tagged(`ack|${voteId}|${no}|${seq}|${hash}`);
}

/** Gives the public half of the server's receipt key. */
export function ackKey(serverSecret: string): string {
  return toHex(ed25519.getPublicKey(fromHex(serverSecret)));
}

export function acknowledge(slot: Slot, serverSecret: string): Ack {
  const { voteId, no, seq, hash } = slot;
  return { voteId, no, seq, hash, sig: sign(serverSecret, ackBytes(voteId, no, seq, hash)) };
}

export function isAck(ack: Ack, serverKey: string): boolean {
  return isSigned(serverKey, ackBytes(ack.voteId, ack.no, ack.seq, ack.hash), ack.sig);
}

/** Freezes the box at close: the envelope hashes, ascending (§5). */
export function freezeBox(slots: readonly { readonly hash: string }[]): string[] {
  return slots.map((slot) => slot.hash).sort();
}

/** Hashes a frozen list: SHA-256 over its hashes as bytes; the inHash both scrutineers sign under. */
export function frozenHash(hashes: readonly string[]): string {
  return sha256Hex(fromHex(hashes.join('')));
}
