import { sha512 } from '@noble/hashes/sha2.js';
import { compare, concat, fromHex } from './bytes';
import type { Definition } from './definition';
import { sha256Hex, tagged } from './domain-tag';
import type { FindingName } from './finding';
import { isIdentity, type TableStore } from './group';
import { sortedKeys } from './keys';
import { utf8 } from './text';

/** A ring whose keys were checked once: sorted, distinct, canonical, no identity, at least two. */
export interface Ring {
  readonly keys: readonly Uint8Array[];
  readonly hash: Uint8Array;
}

/** The largest ring that is not cut (§3). */
const LARGEST_WHOLE = 32;
const RUN = 16;

/** Cuts the ring keys of everybody but `about` into rings, by bucket; each ring is sorted as hex (§3). */
export function ringsAbout(definition: Definition, voteId: string, about: number): string[][] {
  const others = definition.roster.filter((entry) => entry.no !== about).map((entry) => entry.ringKey);
  // §3: ring(about) is the keys of all others, sorted ascending as hex
  if (others.length <= LARGEST_WHOLE) return [sortedKeys(others)];
  // §3: if more than 32, order them by SHA-256(`voteId|about|ringKeyHex`)
  const place = new Map(others.map((key) => [key, sha256Hex(utf8(`${voteId}|${about}|${key}`))] as const));
  const ordered = [...others].sort((a, b) => ((place.get(a) as string) < (place.get(b) as string) ? -1 : 1));
  // §3: ⌊N/16⌋ runs of ⌈N/⌊N/16⌋⌉, each run sorted
  const runs = Math.floor(others.length / RUN);
  const size = Math.ceil(others.length / runs);
  return Array.from({ length: runs }, (_, i) => sortedKeys(ordered.slice(i * size, (i + 1) * size)));
}

/** Counts the keys in each run for N = roster − 1; sizes depend on N alone, so envelopes are sized before any hash. */
export function ringSizes(others: number): number[] {
  if (others <= LARGEST_WHOLE) return [others];
  const runs = Math.floor(others / RUN);
  const size = Math.ceil(others / runs);
  return Array.from({ length: runs }, (_, i) => Math.min(others, (i + 1) * size) - i * size);
}

export function ringBytes(ring: readonly string[]): Uint8Array[] {
  return ring.map(fromHex);
}

/** Hashes the keys of a ring: SHA-512(`TAG/ring` ‖ pk₀ ‖ …)[0..32]. */
export function ringHash(keys: readonly Uint8Array[]): Uint8Array {
  return sha512(concat(tagged('ring'), ...keys)).slice(0, 32);
}

export function parseRing(keys: readonly Uint8Array[], tables: TableStore): Ring | FindingName {
  if (keys.length < 2) return 'ring-too-small';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as Uint8Array;
    if (isIdentity(key) || tables.of(key) === null) return 'ring-key';
    if (i === 0) continue;
    const order = compare(keys[i - 1] as Uint8Array, key);
    if (order === 0) return 'repeated-key';
    if (order > 0) return 'ring-order';
  }
  return { keys, hash: ringHash(keys) };
}
