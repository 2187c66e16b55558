import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, equal, fromHex, parseHex, toHex, wipe } from './bytes';
import { canonicalJson } from './canonical';
import { tagged } from './domain-tag';
import type { RandomSource } from './drbg';
import { bad, type Finding, good, type Outcome } from './finding';
import { drawPair } from './group';
import { publicX25519, sharedX25519 } from './x25519';

/** Number of unused one-time ring keys in a wallet. */
export const STACK = 8;

/** A secret and its public key in hex: Ed25519, X25519 or ring key. */
export interface KeyPair {
  readonly secret: string;
  readonly public: string;
}

/** The secret keys of one client. */
export interface Wallet {
  readonly identity: KeyPair;
  readonly ring: readonly KeyPair[];
}

/** The public keys a client registers, signed by the identity key. */
export interface Registration {
  readonly identityKey: string;
  readonly ringKeys: readonly string[];
  readonly sig: string;
}

/** Tests whether two draws differ; a source that repeats itself must not generate keys. */
export function isRandomAlive(random: RandomSource): boolean {
  const first = random(32);
  return !equal(first, random(32)) && first.some((byte) => byte !== first[0]);
}

function drawRingKey(random: RandomSource): KeyPair {
  const { secret, element } = drawPair(random);
  const pair = { secret: toHex(secret), public: toHex(element) };
  wipe(secret);
  return pair;
}

/** Generates an identity key and a full set of ring keys (§1); rejects a stuck random source. */
export function createWallet(random: RandomSource): Outcome<Wallet> {
  if (!isRandomAlive(random)) return bad('random-source');
  const secret = random(32);
  const identity = { secret: toHex(secret), public: toHex(ed25519.getPublicKey(secret)) };
  wipe(secret);
  return refill({ identity, ring: [] }, random);
}

/** Generates ring keys up to `STACK`; called whenever the app opens. */
export function refill(wallet: Wallet, random: RandomSource): Outcome<Wallet> {
  if (!isRandomAlive(random)) return bad('random-source');
  const ring = [...wallet.ring];
  while (ring.length < STACK) ring.push(drawRingKey(random));
  return good({ ...wallet, ring });
}

/** Signs `message` with an Ed25519 secret in hex. */
export function sign(secret: string, message: Uint8Array): string {
  const bytes = fromHex(secret);
  try {
    return toHex(ed25519.sign(message, bytes));
  } finally {
    wipe(bytes);
  }
}

/** Verifies strictly per RFC 8032: rejects small-order keys and non-canonical points or scalars. */
export function isSigned(publicKey: string, message: Uint8Array, sig: string): boolean {
  const key = parseHex(publicKey, 32);
  const bytes = parseHex(sig, 64);
  if (key === null || bytes === null) return false;
  try {
    return ed25519.verify(bytes, message, key, { zip215: false });
  } catch {
    return false;
  }
}

/** Tests for a canonical Ed25519 public key that is not of small order. */
export function isIdentityKey(value: string): boolean {
  const bytes = parseHex(value, 32);
  if (bytes === null) return false;
  try {
    const point = ed25519.Point.fromBytes(bytes, false);
    return !point.isSmallOrder();
  } catch {
    return false;
  }
}

/** Tests for an X25519 public key with a non-zero shared secret. */
export function isBoxKey(value: string): boolean {
  const bytes = parseHex(value, 32);
  if (bytes === null) return false;
  try {
    sharedX25519(new Uint8Array(32).fill(8), bytes);
    return true;
  } catch {
    return false;
  }
}

function registrationBytes(identityKey: string, ringKeys: readonly string[]): Uint8Array {
  // §1: Ed25519 over `TAG/keys|` ‖ JCS(registration)
  return concat(tagged('keys|'), canonicalJson({ identityKey, ringKeys }));
}

/** Returns the signed public keys of a wallet. */
export function register(wallet: Wallet): Registration {
  const identityKey = wallet.identity.public;
  const ringKeys = wallet.ring.map((pair) => pair.public);
  return {
    identityKey,
    ringKeys,
    sig: sign(wallet.identity.secret, registrationBytes(identityKey, ringKeys)),
  };
}

/** Parses and verifies a registration; server and leader's client do so before using it. */
export function parseRegistration(value: unknown): Outcome<Registration> {
  if (typeof value !== 'object' || value === null) return bad('shape', 'registration');
  const { identityKey, ringKeys, sig } = value as Partial<Registration>;
  if (typeof identityKey !== 'string' || typeof sig !== 'string') return bad('shape', 'registration');
  if (!isIdentityKey(identityKey)) return bad('identity-key', 'registration');
  if (!Array.isArray(ringKeys) || ringKeys.length > STACK) return bad('shape', 'registration.ringKeys');
  const keys = ringKeys as unknown[];
  if (!keys.every((key): key is string => parseHex(key, 32) !== null)) return bad('ring-key', 'registration');
  if (new Set(keys).size !== keys.length) return bad('repeated-key', 'registration');
  if (!isSigned(identityKey, registrationBytes(identityKey, keys), sig)) return bad('registration-signature');
  return good({ identityKey, ringKeys: keys, sig });
}

/** Compares the client's own keys with what the server shows for it; the client blocks on any finding (§1). */
export function compareKeys(wallet: Wallet, shown: Registration | null): Finding | null {
  if (shown === null) return { name: 'key-missing', at: 'registration' };
  if (shown.identityKey !== wallet.identity.public) return { name: 'key-mismatch', at: 'identityKey' };
  const own = new Set(wallet.ring.map((pair) => pair.public));
  const foreign = shown.ringKeys.findIndex((key) => !own.has(key));
  return foreign < 0 ? null : { name: 'key-mismatch', at: `ringKeys[${foreign}]` };
}

/** Finds the secret of this client's ring key on the roster; `null` once erased. */
export function ringSecret(wallet: Wallet, ringKey: string): string | null {
  return wallet.ring.find((pair) => pair.public === ringKey)?.secret ?? null;
}

function boxKeyBytes(nonce: string, no: number, boxKey: string): Uint8Array {
  // §1: `TAG/scrutineer|` ‖ nonce ‖ `|` ‖ no ‖ `|` ‖ boxKey
  return tagged(`scrutineer|${nonce}|${no}|${boxKey}`);
}

/** Generates and signs a scrutineer's key for one vote; the nonce is that of the vote's draft. */
export function createBoxKey(
  wallet: Wallet,
  nonce: string,
  no: number,
  random: RandomSource,
): Outcome<{ pair: KeyPair; shown: { no: number; boxKey: string; sig: string } }> {
  if (!isRandomAlive(random)) return bad('random-source');
  const secret = random(32);
  const pair = { secret: toHex(secret), public: toHex(publicX25519(secret)) };
  wipe(secret);
  const sig = sign(wallet.identity.secret, boxKeyBytes(nonce, no, pair.public));
  return good({ pair, shown: { no, boxKey: pair.public, sig } });
}

export function isBoxKeySigned(
  identityKey: string,
  nonce: string,
  shown: { no: number; boxKey: string; sig: string },
): boolean {
  return isSigned(identityKey, boxKeyBytes(nonce, shown.no, shown.boxKey), shown.sig);
}

/** Sorts the keys of a ring (§3): ascending lower-case hex, which is also the order of the bytes. */
export function sortedKeys(keys: readonly string[]): string[] {
  return [...keys].sort();
}
