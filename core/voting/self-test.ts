// Self-test of the client before voting is enabled: the ring signature vectors, and the DLEQ proofs of RFC 9497 A.1.2,
// which are rings of one under their own challenge function.
import { expand_message_xmd as expandMessage } from '@noble/curves/abstract/hash-to-curve.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equal, fromHex, toHex, u16 } from './bytes';
import { DLEQ_KEY, DLEQ_VECTORS } from './dleq-vectors';
import type { RandomSource } from './drbg';
import { eventBase, generatorTable, secretElement, TableStore } from './group';
import { isRandomAlive } from './keys';
import { LSAG_VECTORS } from './lsag-vectors';
import { type Challenge, signSteps, stepPoints, tagOf, verifySteps } from './lsag';
import { IDENTITY } from './point';
import { parseRing } from './ring';
import { encodeDoubles } from './ristretto';
import { halved, modL, parseScalar, printScalar, wideScalar } from './scalar';
import type { Slices } from './slices';
import { addProduct, type Table } from './table';
import { utf8 } from './text';

/** One ring signature in the format of tests/vectors/lsag.json; all bytes hex. */
export interface LsagVector {
  readonly n: number;
  readonly ring: readonly string[];
  readonly signer: number;
  readonly secret: string;
  readonly event: string;
  readonly eventBase: string;
  readonly msg: string;
  readonly ringHash: string;
  readonly tag: string;
  readonly sig: string;
}

/** Verifies one vector and signs it again; returns the first differing step, or `null`. */
export function* lsagVectorSteps(vector: LsagVector, random: RandomSource): Slices<string | null> {
  const tables = new TableStore(4);
  const keys = vector.ring.map(fromHex);
  for (const key of keys) {
    tables.of(key);
    yield;
  }
  const ring = parseRing(keys, tables);
  if (typeof ring === 'string' || vector.ring.length !== vector.n) return 'ring';
  if (toHex(ring.hash) !== vector.ringHash) return 'ringHash';
  if (toHex(eventBase(vector.event)) !== vector.eventBase) return 'eventBase';
  const secret = fromHex(vector.secret);
  const own = secretElement(generatorTable(), parseScalar(secret) ?? 0n);
  if (toHex(own) !== vector.ring[vector.signer]) return 'secret';
  if (toHex(tagOf(secret, vector.event, tables)) !== vector.tag) return 'tag';
  const statement = { ring, event: vector.event, message: fromHex(vector.msg) };
  const signed = { tag: fromHex(vector.tag), sig: fromHex(vector.sig) };
  const fresh = yield* signSteps(statement, secret, random, tables);
  const [published, anew] = yield* verifySteps(
    [
      [statement, signed],
      [statement, fresh],
    ],
    tables,
  );
  return published !== null ? 'sig' : anew !== null ? 'sign' : null;
}

// RFC 9497 §3.1: contextString = "OPRFV1-" ‖ mode 1 ‖ "-" ‖ identifier
const CONTEXT = concat(utf8('OPRFV1-'), Uint8Array.of(1), utf8('-ristretto255-SHA512'));
const SCALAR_DST = concat(utf8('HashToScalar-'), CONTEXT);
const short = (bytes: Uint8Array) => concat(u16(bytes.length), bytes);
const hashToScalar = (message: Uint8Array) => wideScalar(expandMessage(message, SCALAR_DST, 64, sha512));

/** Combines pairs of elements (RFC 9497 §2.2.1 ComputeComposites). */
function composites(
  key: Uint8Array,
  pairs: readonly (readonly [Uint8Array, Uint8Array])[],
  tables: TableStore,
) {
  const seed = sha512(concat(short(key), short(concat(utf8('Seed-'), CONTEXT))));
  let m = IDENTITY;
  let z = IDENTITY;
  for (const [i, [c, d]] of pairs.entries()) {
    const weight = halved(hashToScalar(concat(short(seed), u16(i), short(c), short(d), utf8('Composite'))));
    m = addProduct(m, tables.of(c) as Table, weight);
    z = addProduct(z, tables.of(d) as Table, weight);
  }
  return encodeDoubles([m, z]) as [Uint8Array, Uint8Array];
}

/** Verifies and recomputes one proof as a ring of one; returns what differs, or `null`. */
export function dleqDifference(vector: (typeof DLEQ_VECTORS)[number]): string | null {
  const tables = new TableStore(4);
  const key = fromHex(DLEQ_KEY.public);
  const pairs = vector.blinded.map((c, i) => [fromHex(c), fromHex(vector.evaluated[i] ?? '')] as const);
  const [m, z] = composites(key, pairs, tables);
  // RFC 9497 §2.2.1: this challenge replaces SHA-512(pre ‖ L ‖ R)
  const challenge: Challenge = (left, right) =>
    hashToScalar(concat(short(key), short(m), short(z), short(left), short(right), utf8('Challenge')));
  const step = { key: tables.of(key) as Table, base: tables.of(m) as Table, tag: tables.of(z) as Table };
  const [c, s] = [fromHex(vector.proof.slice(0, 64)), fromHex(vector.proof.slice(64))];
  const [left, right] = encodeDoubles(stepPoints(step, parseScalar(s) ?? 0n, parseScalar(c) ?? 0n));
  if (!equal(printScalar(challenge(left as Uint8Array, right as Uint8Array)), c)) return 'verify';
  const nonce = parseScalar(fromHex(vector.nonce)) ?? 0n;
  const secret = parseScalar(fromHex(DLEQ_KEY.secret)) ?? 0n;
  const made = challenge(secretElement(generatorTable(), nonce), secretElement(step.base, nonce));
  const closed = concat(printScalar(made), printScalar(modL(nonce - made * secret)));
  return toHex(closed) === vector.proof ? null : 'prove';
}

/** Runs the self-test; an empty list means that voting can be enabled. */
export function* selfTestSteps(random: RandomSource): Slices<string[]> {
  const failures: string[] = [];
  if (!isRandomAlive(random)) failures.push('random source');
  for (const vector of LSAG_VECTORS) {
    const difference = yield* lsagVectorSteps(vector, random);
    if (difference !== null) failures.push(`lsag n=${vector.n}: ${difference}`);
  }
  for (const [i, vector] of DLEQ_VECTORS.entries()) {
    const difference = dleqDifference(vector);
    if (difference !== null) failures.push(`rfc9497 A.1.2.${i + 1}: ${difference}`);
    yield;
  }
  return failures;
}
