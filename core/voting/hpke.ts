// HPKE (RFC 9180) base mode, single shot, for exactly one suite: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
// ChaCha20Poly1305. Why not a library: docs/decisions/voting-hpke.md.
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, u16 } from './bytes';
import { utf8 } from './text';
import { publicX25519, sharedX25519 } from './x25519';

export const ENC_BYTES = 32;
/** Overhead of enc ‖ ct over the plaintext, in bytes. */
export const SEAL_BYTES = ENC_BYTES + 16;

const VERSION = utf8('HPKE-v1');
const KEM_SUITE = concat(utf8('KEM'), u16(0x0020));
const HPKE_SUITE = concat(utf8('HPKE'), u16(0x0020), u16(0x0001), u16(0x0003));
const NO_SALT = new Uint8Array(0);

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  // §4: Extract(salt, "HPKE-v1" ‖ suite_id ‖ label ‖ ikm)
  return extract(sha256, concat(VERSION, suite, utf8(label), ikm), salt);
}

function labeledExpand(suite: Uint8Array, prk: Uint8Array, label: string, info: Uint8Array, length: number) {
  // §4: Expand(prk, I2OSP(L, 2) ‖ "HPKE-v1" ‖ suite_id ‖ label ‖ info, L)
  return expand(sha256, prk, concat(u16(length), VERSION, suite, utf8(label), info), length);
}

function sharedSecret(dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array): Uint8Array {
  // §4.1 ExtractAndExpand
  const prk = labeledExtract(KEM_SUITE, NO_SALT, 'eae_prk', dh);
  return labeledExpand(KEM_SUITE, prk, 'shared_secret', concat(enc, recipient), 32);
}

/** The part of the key schedule that depends on `info` only; computed once for many onions. */
export type ScheduleContext = Uint8Array;

export function scheduleContext(info: Uint8Array): ScheduleContext {
  // §5.1 KeySchedule: mode_base ‖ psk_id_hash ‖ info_hash
  const pskIdHash = labeledExtract(HPKE_SUITE, NO_SALT, 'psk_id_hash', NO_SALT);
  return concat(Uint8Array.of(0), pskIdHash, labeledExtract(HPKE_SUITE, NO_SALT, 'info_hash', info));
}

function cipher(shared: Uint8Array, context: ScheduleContext, aad: Uint8Array) {
  // §5.1 KeySchedule, then §5.2 at sequence number 0, where the nonce is base_nonce
  const secret = labeledExtract(HPKE_SUITE, shared, 'secret', NO_SALT);
  const key = labeledExpand(HPKE_SUITE, secret, 'key', context, 32);
  const nonce = labeledExpand(HPKE_SUITE, secret, 'base_nonce', context, 12);
  return chacha20poly1305(key, nonce, aad);
}

/** Seals to a recipient with the given ephemeral secret; returns enc ‖ ct. */
export function seal(
  recipient: Uint8Array,
  context: ScheduleContext,
  aad: Uint8Array,
  plaintext: Uint8Array,
  ephemeral: Uint8Array,
): Uint8Array {
  // §4.1 Encap
  const enc = publicX25519(ephemeral);
  const shared = sharedSecret(sharedX25519(ephemeral, recipient), enc, recipient);
  return concat(enc, cipher(shared, context, aad).encrypt(plaintext));
}

/** Opens enc ‖ ct; `null` unless it was sealed to this key with the same context and aad. */
export function open(
  secret: Uint8Array,
  recipient: Uint8Array,
  context: ScheduleContext,
  aad: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < SEAL_BYTES) return null;
  const enc = sealed.slice(0, ENC_BYTES);
  try {
    // §4.1 Decap; §7.1.4 rejects the all-zero shared secret
    const shared = sharedSecret(sharedX25519(secret, enc), enc, recipient);
    return cipher(shared, context, aad).decrypt(sealed.slice(ENC_BYTES));
  } catch {
    return null;
  }
}
