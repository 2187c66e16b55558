import { fromHex } from './bytes';
import { type CellKind, plaintextBytes } from './cell';
import { tagged } from './domain-tag';
import { open, scheduleContext, type ScheduleContext, seal, SEAL_BYTES } from './hpke';
import { utf8 } from './text';
import type { Vote } from './vote';

/** The scrutineer of a layer: A's layer is the outer one and opened first. */
export type Role = 'A' | 'B';

/** The key and HPKE context of one scrutineer, prepared for many onions. */
export interface Lock {
  readonly boxKey: Uint8Array;
  readonly context: ScheduleContext;
  readonly aad: Uint8Array;
}

export function lockOf(vote: Vote, role: Role): Lock {
  const scrutineer = vote.definition.scrutineers[role === 'A' ? 0 : 1];
  if (scrutineer === undefined) throw new Error('a vote has two scrutineers');
  // §4: info = `TAG/box|` ‖ no, aad = voteId
  return {
    boxKey: fromHex(scrutineer.boxKey),
    context: scheduleContext(tagged(`box|${scrutineer.no}`)),
    aad: utf8(vote.voteId),
  };
}

/** Returns the length of an onion with both layers. */
export function onionBytes(vote: Vote, kind: CellKind): number {
  return plaintextBytes(vote, kind) + 2 * SEAL_BYTES;
}

/** Returns the length without A's layer. */
export function innerBytes(vote: Vote, kind: CellKind): number {
  return plaintextBytes(vote, kind) + SEAL_BYTES;
}

/** Seals to B, then to A (§4); each layer takes 32 bytes of randomness. */
export function wrap(a: Lock, b: Lock, plaintext: Uint8Array, random: Uint8Array): Uint8Array {
  const inner = seal(b.boxKey, b.context, b.aad, plaintext, random.slice(0, 32));
  return seal(a.boxKey, a.context, a.aad, inner, random.slice(32, 64));
}

export function peel(lock: Lock, secret: Uint8Array, onion: Uint8Array): Uint8Array | null {
  return open(secret, lock.boxKey, lock.context, lock.aad, onion);
}
