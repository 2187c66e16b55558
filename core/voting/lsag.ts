// The linkable ring signature of Liu, Wei and Wong (2004) over ristretto255, docs/voting.md §3.
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equal, lengthPrefixed } from './bytes';
import { tagged } from './domain-tag';
import { hmacDrbg, type RandomSource } from './drbg';
import type { FindingName } from './finding';
import { generatorTable, isIdentity, publicPair, secretElement, type TableStore } from './group';
import type { Point } from './point';
import { decodeElement, encodeDoubles } from './ristretto';
import { halved, modL, parseScalar, printScalar, wideScalar } from './scalar';
import type { Ring } from './ring';
import { buildTable, secretProduct, type Table } from './table';
import { utf8 } from './text';

export interface Statement {
  readonly ring: Ring;
  readonly event: string;
  readonly message: Uint8Array;
}

export interface Signed {
  readonly tag: Uint8Array;
  readonly sig: Uint8Array;
}

/** Computes SHA-512(lp(`TAG/lsag`) ‖ ringHash ‖ lp(event) ‖ tag ‖ lp(msg)), the prefix of every challenge. */
export function prelude(statement: Statement, tag: Uint8Array): Uint8Array {
  return sha512(
    concat(
      lengthPrefixed(tagged('lsag')),
      statement.ring.hash,
      lengthPrefixed(utf8(statement.event)),
      tag,
      lengthPrefixed(statement.message),
    ),
  );
}

/** Computes cᵢ₊₁ from Lᵢ and Rᵢ. */
export type Challenge = (left: Uint8Array, right: Uint8Array) => bigint;

export function challengeOf(pre: Uint8Array): Challenge {
  return (left, right) => wideScalar(sha512(concat(pre, left, right)));
}

/** The four bases of one ring step. */
interface Step {
  readonly key: Table;
  readonly base: Table;
  readonly tag: Table;
}

/** Computes Lᵢ = sᵢG + cᵢPᵢ and Rᵢ = sᵢH + cᵢ·tag, both halved, from public scalars. */
export function stepPoints(step: Step, s: bigint, c: bigint): [Point, Point] {
  const halfS = halved(s);
  const halfC = halved(c);
  return [
    publicPair(generatorTable(), halfS, step.key, halfC),
    publicPair(step.base, halfS, step.tag, halfC),
  ];
}

export function tagOf(secret: Uint8Array, event: string, tables: TableStore): Uint8Array {
  return secretElement(tables.ofEvent(event), parseScalar(secret) as bigint);
}

/**
 * Signs in steps (yields after every ring member) and returns tag and signature. Nonce and decoys come from
 * HMAC-DRBG(seed ‖ x ‖ pre): a repeating random source can repeat a whole signature, but never sign two messages with
 * one nonce.
 */
export function* signSteps(
  statement: Statement,
  secret: Uint8Array,
  random: RandomSource,
  tables: TableStore,
): Generator<void, Signed> {
  const { keys, tables: ringTables } = statement.ring;
  const x = parseScalar(secret) as bigint;
  const own = secretElement(generatorTable(), x);
  const signer = keys.findIndex((key) => equal(key, own));
  if (signer < 0) throw new Error('the key is not in the ring');
  const base = tables.ofEvent(statement.event);
  // §3: tag = x·H₂(event)
  const tag = secretElement(base, x);
  const tagTable = buildTable(decodeElement(tag) as Point, 4, false);
  const pre = prelude(statement, tag);
  const challenge = challengeOf(pre);
  const drawn = hmacDrbg(concat(random(32), secret, pre))(64 * keys.length);
  const scalarAt = (i: number) => wideScalar(drawn.subarray(64 * i, 64 * i + 64));
  yield;
  // §3: the signer commits with u: L = uG, R = uH
  const u = scalarAt(signer);
  const halfU = halved(u);
  const [left, right] = encodeDoubles([secretProduct(generatorTable(), halfU), secretProduct(base, halfU)]);
  const s: bigint[] = [];
  const c: bigint[] = [];
  let at = (signer + 1) % keys.length;
  c[at] = challenge(left as Uint8Array, right as Uint8Array);
  yield;
  // §3: every other member is simulated, around the ring
  while (at !== signer) {
    s[at] = scalarAt(at);
    const key = ringTables[at] as Table;
    const points = stepPoints({ key, base, tag: tagTable }, s[at] as bigint, c[at] as bigint);
    const [l, r] = encodeDoubles(points);
    at = (at + 1) % keys.length;
    c[at] = challenge(l as Uint8Array, r as Uint8Array);
    yield;
  }
  // §3: s_signer = u − c·x closes the ring
  s[signer] = modL(u - (c[signer] as bigint) * x);
  return { tag, sig: concat(printScalar(c[0] as bigint), ...s.map(printScalar)) };
}

/** Runs the checks that need no group arithmetic; `null` when all pass. */
export function malformation(statement: Statement, signed: Signed): FindingName | null {
  // §3 "Verify rejects": wrong length
  if (signed.sig.length !== 32 * (statement.ring.keys.length + 1)) return 'signature-length';
  // §3: identity tag
  if (isIdentity(signed.tag)) return 'tag-identity';
  // §3: non-canonical point
  if (signed.tag.length !== 32 || decodeElement(signed.tag) === null) return 'tag-encoding';
  // §3: non-canonical scalar
  for (let i = 0; i < signed.sig.length; i += 32) {
    if (parseScalar(signed.sig.slice(i, i + 32)) === null) return 'signature-scalar';
  }
  return null;
}

interface Chain {
  readonly index: number;
  readonly statement: Statement;
  readonly challenge: Challenge;
  readonly base: Table;
  readonly tag: Table;
  readonly c0: bigint;
  readonly sig: Uint8Array;
  c: bigint;
}

/**
 * Verifies a batch in lockstep so that one inversion serves every point of a ring position; yields after each
 * position. Returns one finding or `null` per entry. All inputs are public, so the time may vary.
 */
export function* verifySteps(
  batch: readonly (readonly [Statement, Signed])[],
  tables: TableStore,
): Generator<void, (FindingName | null)[]> {
  const findings = batch.map(([statement, signed]) => malformation(statement, signed));
  const chains: Chain[] = [];
  for (const [index, [statement, signed]] of batch.entries()) {
    if (findings[index] !== null) continue;
    const c0 = parseScalar(signed.sig.slice(0, 32)) as bigint;
    chains.push({
      index,
      statement,
      challenge: challengeOf(prelude(statement, signed.tag)),
      base: tables.ofEvent(statement.event),
      tag: buildTable(decodeElement(signed.tag) as Point, 4, false),
      c0,
      sig: signed.sig,
      c: c0,
    });
    yield;
  }
  const longest = Math.max(0, ...chains.map((chain) => chain.statement.ring.keys.length));
  for (let i = 0; i < longest; i++) {
    const live = chains.filter((chain) => i < chain.statement.ring.keys.length);
    const points: Point[] = [];
    for (const chain of live) {
      const key = chain.statement.ring.tables[i] as Table;
      const s = parseScalar(chain.sig.slice(32 * (i + 1), 32 * (i + 2))) as bigint;
      points.push(...stepPoints({ key, base: chain.base, tag: chain.tag }, s, chain.c));
    }
    const encoded = encodeDoubles(points);
    for (const [k, chain] of live.entries()) {
      chain.c = chain.challenge(encoded[2 * k] as Uint8Array, encoded[2 * k + 1] as Uint8Array);
    }
    yield;
  }
  // §3: the ring closes when the last challenge is the first
  for (const chain of chains) if (chain.c !== chain.c0) findings[chain.index] = 'signature';
  return findings;
}
