import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { toHex } from './bytes';
import { IDENTITY, type Point } from './point';
import { decodeElement, encodeDoubles } from './ristretto';
import { halved, printScalar, wideScalar } from './scalar';
import { addProduct, buildTable, secretProduct, type Table } from './table';
import { tagged } from './domain-tag';
import { utf8 } from './text';
import type { RandomSource } from './drbg';

const BASE = ristretto255.Point.BASE.toBytes();
const EVENT_DST = tagged('event-base/ristretto255_XMD:SHA-512_R255MAP_RO_');
let baseTable: Table | null = null;

/** Returns the table of the generator G, built at first use. */
export function generatorTable(): Table {
  baseTable ??= buildTable(decodeElement(BASE) as Point, 7, true);
  return baseTable;
}

/** Hashes an event to its base point H₂(event), encoded (RFC 9380, `ristretto255_XMD:SHA-512_R255MAP_RO_`). */
export function eventBase(event: string): Uint8Array {
  return ristretto255_hasher.hashToCurve(utf8(event), { DST: EVENT_DST }).toBytes();
}

/** Returns the event of a cell: `voteId|rate|about` or `voteId|comment|about`. */
export function eventName(voteId: string, kind: 'rate' | 'comment', about: number): string {
  return `${voteId}|${kind}|${about}`;
}

/** Multiplies by a secret scalar in constant time and encodes. */
export function secretElement(table: Table, secret: bigint): Uint8Array {
  return encodeDoubles([secretProduct(table, halved(secret))])[0] as Uint8Array;
}

/** Draws a non-zero secret scalar and computes its element. */
export function drawPair(random: RandomSource): { secret: Uint8Array; element: Uint8Array } {
  for (;;) {
    const scalar = wideScalar(random(64));
    if (scalar === 0n) continue;
    return { secret: printScalar(scalar), element: secretElement(generatorTable(), scalar) };
  }
}

export function isIdentity(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

/** Caches one table per base; more `bits` make building slower and use faster. */
export class TableStore {
  private readonly tables = new Map<string, Table>();

  constructor(readonly bits: 4 | 6) {}

  /** Returns the table of an encoded element, or `null` when the encoding is not canonical. */
  of(element: Uint8Array): Table | null {
    const name = toHex(element);
    const known = this.tables.get(name);
    if (known !== undefined) return known;
    const point = decodeElement(element);
    if (point === null) return null;
    const table = buildTable(point, this.bits, this.bits > 4);
    this.tables.set(name, table);
    return table;
  }

  ofEvent(event: string): Table {
    const known = this.tables.get(event);
    if (known !== undefined) return known;
    const table = buildTable(decodeElement(eventBase(event)) as Point, this.bits, this.bits > 4);
    this.tables.set(event, table);
    return table;
  }

  /** Removes the table of an event (130 kB); a client uses each event once. */
  forget(event: string): void {
    this.tables.delete(event);
  }
}

/** Computes s·A + c·B before doubling (public scalars, already halved). */
export function publicPair(a: Table, s: bigint, b: Table, c: bigint): Point {
  return addProduct(addProduct(IDENTITY, a, s), b, c);
}
