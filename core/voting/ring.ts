import { sha512 } from '@noble/hashes/sha2.js';
import { compare, concat } from './bytes';
import type { Definition } from './definition';
import { sha256Hex, tagged } from './domain-tag';
import type { FindingName } from './finding';
import { isIdentity, type TableStore } from './group';
import { sortedKeys } from './keys';
import type { Table } from './table';
import { utf8 } from './text';

/** A checked ring: at least two keys, sorted, distinct, canonical, none the identity. */
export interface Ring {
  readonly keys: readonly Uint8Array[];
  readonly tables: readonly Table[];
  readonly hash: Uint8Array;
}

/** A decoded ring key with its table; `null` for the identity and for an encoding that is not canonical. */
export interface RingMember {
  readonly key: Uint8Array;
  readonly table: Table | null;
}

/** The largest ring that is not split (§3). */
const LARGEST_WHOLE = 32;
const RUN = 16;

/** Splits the ring keys of everybody but `about` into rings, by bucket; each ring is sorted as hex (§3). */
export function ringsAbout(definition: Definition, voteId: string, about: number): string[][] {
  const others = definition.roster.filter((entry) => entry.no !== about).map((entry) => entry.ringKey);
  // §3: ring(about) is the keys of all others, sorted ascending as hex
  if (others.length <= LARGEST_WHOLE) return [sortedKeys(others)];
  // §3: if more than 32, order them by SHA-256(`voteId|about|ringKeyHex`)
  const position = new Map(others.map((key) => [key, sha256Hex(utf8(`${voteId}|${about}|${key}`))] as const));
  const ordered = [...others].sort((a, b) =>
    (position.get(a) as string) < (position.get(b) as string) ? -1 : 1,
  );
  // §3: ⌊N/16⌋ runs of ⌈N/⌊N/16⌋⌉, each run sorted
  const runs = Math.floor(others.length / RUN);
  const size = Math.ceil(others.length / runs);
  return Array.from({ length: runs }, (_, i) => sortedKeys(ordered.slice(i * size, (i + 1) * size)));
}

/** Returns the number of keys in each run for N = roster − 1; the sizes depend on N alone. */
export function ringSizes(others: number): number[] {
  if (others <= LARGEST_WHOLE) return [others];
  const runs = Math.floor(others / RUN);
  const size = Math.ceil(others / runs);
  return Array.from({ length: runs }, (_, i) => Math.min(others, (i + 1) * size) - i * size);
}

/** Hashes the keys of a ring: SHA-512(`TAG/ring` ‖ pk₀ ‖ …)[0..32]. */
export function ringHash(keys: readonly Uint8Array[]): Uint8Array {
  return sha512(concat(tagged('ring'), ...keys)).slice(0, 32);
}

export function ringMember(key: Uint8Array, tables: TableStore): RingMember {
  return { key, table: isIdentity(key) ? null : tables.of(key) };
}

/** Checks the members of a ring; answers the first finding instead of a ring. */
export function checkRing(members: readonly RingMember[]): Ring | FindingName {
  if (members.length < 2) return 'ring-too-small';
  const tables: Table[] = [];
  for (const [i, { key, table }] of members.entries()) {
    if (table === null) return 'ring-key';
    tables.push(table);
    if (i === 0) continue;
    const order = compare((members[i - 1] as RingMember).key, key);
    if (order === 0) return 'repeated-key';
    if (order > 0) return 'ring-order';
  }
  const keys = members.map(({ key }) => key);
  return { keys, tables, hash: ringHash(keys) };
}

export function parseRing(keys: readonly Uint8Array[], tables: TableStore): Ring | FindingName {
  return checkRing(keys.map((key) => ringMember(key, tables)));
}
