import { ed25519 } from '@noble/curves/ed25519.js';
import { compare, concat, equal, fromHex, parseHex, toHex } from './bytes';
import { canonicalJson } from './canonical';
import { tagged } from './domain-tag';
import type { RandomSource } from './drbg';
import { bad, type Finding, good, type Outcome } from './finding';
import { drawPair } from './group';
import { publicX25519, sharedX25519 } from './x25519';

/** How many one-time ring keys a phone keeps ready. */
export const STACK = 8;

/** A secret with its public half, both hex; for Ed25519, X25519 and ring keys alike. */
export interface KeyPair {
  readonly secret: string;
  readonly public: string;
}

/** Everything secret on one phone. */
export interface Wallet {
  readonly identity: KeyPair;
  readonly ring: readonly KeyPair[];
}

/** What a phone shows the server; signed by the identity key. */
export interface Registration {
  readonly identityKey: string;
  readonly ringKeys: readonly string[];
  readonly sig: string;
}

/** Tells whether two draws differ; a source that repeats itself must not make keys. */
export function isRandomAlive(random: RandomSource): boolean {
  const first = random(32);
  return !equal(first, random(32)) && first.some((byte) => byte !== first[0]);
}

function drawRingKey(random: RandomSource): KeyPair {
  const pair = drawPair(random);
  return { secret: toHex(pair.secret), public: toHex(pair.element) };
}

/** Makes an identity key and a full stack of ring keys (§1); refuses a stuck source. */
export function createWallet(random: RandomSource): Outcome<Wallet> {
  if (!isRandomAlive(random)) return bad('random-source');
  const secret = random(32);
  const identity = { secret: toHex(secret), public: toHex(ed25519.getPublicKey(secret)) };
  return refill({ identity, ring: [] }, random);
}

/** Fills the stack of ring keys up to 8; called at every open of the app. */
export function refill(wallet: Wallet, random: RandomSource): Outcome<Wallet> {
  if (!isRandomAlive(random)) return bad('random-source');
  const ring = [...wallet.ring];
  while (ring.length < STACK) ring.push(drawRingKey(random));
  return good({ ...wallet, ring });
}

/** Signs `message` with an Ed25519 secret in hex. */
export function sign(secret: string, message: Uint8Array): string {
  return toHex(ed25519.sign(message, fromHex(secret)));
}

/** Verifies after RFC 8032 in its strict reading: no small-order key, no second encoding of a point or scalar. */
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

/** Tells whether hex names an Ed25519 key that only its owner can sign for, in its one encoding. */
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

/** Tells whether hex names an X25519 key that gives a shared secret at all. */
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

/** Shows the public halves of a wallet, signed. */
export function register(wallet: Wallet): Registration {
  const identityKey = wallet.identity.public;
  const ringKeys = wallet.ring.map((pair) => pair.public);
  return {
    identityKey,
    ringKeys,
    sig: sign(wallet.identity.secret, registrationBytes(identityKey, ringKeys)),
  };
}

/** Checks a registration as the server and every leader's phone do before using it. */
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

/** Compares the phone's own keys with what the server shows for it; anything found is a red page (§1). */
export function compareKeys(wallet: Wallet, shown: Registration | null): Finding | null {
  if (shown === null) return { name: 'key-missing', at: 'registration' };
  if (shown.identityKey !== wallet.identity.public) return { name: 'key-mismatch', at: 'identityKey' };
  const own = new Set(wallet.ring.map((pair) => pair.public));
  const foreign = shown.ringKeys.findIndex((key) => !own.has(key));
  return foreign < 0 ? null : { name: 'key-mismatch', at: `ringKeys[${foreign}]` };
}

/** Finds the secret of the ring key the roster holds for this phone. */
export function ringSecret(wallet: Wallet, ringKey: string): string | null {
  return wallet.ring.find((pair) => pair.public === ringKey)?.secret ?? null;
}

function boxKeyBytes(nonce: string, no: number, boxKey: string): Uint8Array {
  // §1: `TAG/scrutineer|` ‖ nonce ‖ `|` ‖ no ‖ `|` ‖ boxKey
  return tagged(`scrutineer|${nonce}|${no}|${boxKey}`);
}

/** Makes a scrutineer's key for one vote and signs it; the nonce comes from the draft of that vote. */
export function createBoxKey(
  wallet: Wallet,
  nonce: string,
  no: number,
  random: RandomSource,
): Outcome<{ pair: KeyPair; shown: { no: number; boxKey: string; sig: string } }> {
  if (!isRandomAlive(random)) return bad('random-source');
  const secret = random(32);
  const boxKey = toHex(publicX25519(secret));
  const sig = sign(wallet.identity.secret, boxKeyBytes(nonce, no, boxKey));
  return good({ pair: { secret: toHex(secret), public: boxKey }, shown: { no, boxKey, sig } });
}

export function isBoxKeySigned(
  identityKey: string,
  nonce: string,
  shown: { no: number; boxKey: string; sig: string },
): boolean {
  return isSigned(identityKey, boxKeyBytes(nonce, shown.no, shown.boxKey), shown.sig);
}

/** Orders keys as §3 wants a ring: ascending as hex, which is ascending as bytes. */
export function sortedKeys(keys: readonly string[]): string[] {
  return [...keys].sort((a, b) => compare(fromHex(a), fromHex(b)));
}
