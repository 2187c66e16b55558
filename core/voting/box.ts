// Ballot box rules for the server (§4), pure: the server stores the slot with a write conditional on seq.
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromHex, toHex } from './bytes';
import { sha256Hex, tagged } from './domain-tag';
import { type Envelope, parseEnvelope } from './envelope';
import { bad, good, type Outcome } from './finding';
import { isSigned, sign } from './keys';
import type { Vote } from './vote';

/** A slot of the ballot box: what the scrutineers A and B need; no time, no OPENID. */
export interface Slot extends Envelope {
  readonly voteId: string;
}

/** Receipt signed by the server; evidence in a dispute. */
export interface Ack {
  readonly voteId: string;
  readonly no: number;
  readonly seq: number;
  readonly hash: string;
  readonly sig: string;
}

/** Returns the id of the only document a voter can write. */
export function slotId(voteId: string, no: number): string {
  return `${voteId}:${no}`;
}

/**
 * Checks an incoming envelope against the stored slot (`null` when empty). The write must be conditional on the stored
 * seq; if it changed meanwhile, check again. An equal seq with an equal hash is a repeated delivery: `again`.
 */
export function checkEnvelope(
  vote: Vote,
  stored: { readonly seq: number; readonly hash: string } | null,
  envelope: Envelope,
): Outcome<{ readonly slot: Slot; readonly again: boolean }> {
  // §4: accepts only seq > stored seq; checked before any hashing
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

/** Returns the public key of the server's receipt key. */
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

/** Freezes the box at close: returns the envelope hashes in ascending order (§5). */
export function freezeBox(slots: readonly { readonly hash: string }[]): string[] {
  return slots.map((slot) => slot.hash).sort();
}

/** Computes the inHash that both scrutineers sign: SHA-256 over the frozen hashes as bytes. */
export function frozenHash(hashes: readonly string[]): string {
  return sha256Hex(fromHex(hashes.join('')));
}
