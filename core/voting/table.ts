import { inverses } from './field';
import {
  type Addend,
  asAddend,
  asAffineAddend,
  IDENTITY,
  negated,
  NOTHING,
  NOTHING_AFFINE,
  plus,
  type Point,
  twice,
} from './point';
import { toLittleEndian } from './ristretto';

/** Multiples 1…2^(bits−1) of 2^(bits·w)·base for every window w, so that a product needs no doubling. */
export interface Table {
  readonly bits: number;
  readonly windows: number;
  readonly rows: readonly Addend[];
  readonly nothing: Addend;
}

const SCALAR_BITS = 254;

/**
 * Builds the table of one base. Wide windows suit a base used in hundreds of ring steps, 4 bits one used in a single
 * ring; `affine` costs one inversion and saves a product in every later addition.
 */
export function buildTable(base: Point, bits: number, affine: boolean): Table {
  const windows = Math.ceil(SCALAR_BITS / bits);
  const half = 2 ** (bits - 1);
  const points: Point[] = [];
  let start = base;
  for (let w = 0; w < windows; w++) {
    const step = asAddend(start);
    let multiple = start;
    points.push(multiple);
    for (let i = 2; i <= half; i++) {
      multiple = i === 2 ? twice(start) : plus(multiple, step);
      points.push(multiple);
    }
    start = twice(multiple);
  }
  if (!affine) return { bits, windows, rows: points.map(asAddend), nothing: NOTHING };
  const z = inverses(points.map((p) => p.Z));
  const rows = points.map((p, i) => asAffineAddend(p, z[i] as bigint));
  return { bits, windows, rows, nothing: NOTHING_AFFINE };
}

/** Recodes a scalar below 2^253 into signed digits of `bits` bits, lowest first. */
function digits(scalar: bigint, bits: number, windows: number): Int16Array {
  const bytes = toLittleEndian(scalar);
  const out = new Int16Array(windows);
  const size = 1 << bits;
  let carry = 0;
  for (let w = 0; w < windows; w++) {
    const at = w * bits;
    const byte = at >> 3;
    const word = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8);
    const digit = ((word >> (at & 7)) & (size - 1)) + carry;
    carry = digit > size >> 1 ? 1 : 0;
    out[w] = digit - (carry === 1 ? size : 0);
  }
  return out;
}

/** Adds scalar·base to `sum` for PUBLIC scalars only: zero digits are skipped. */
export function addProduct(sum: Point, table: Table, scalar: bigint): Point {
  const cut = digits(scalar, table.bits, table.windows);
  const half = 1 << (table.bits - 1);
  for (let w = 0; w < table.windows; w++) {
    const digit = cut[w] as number;
    if (digit > 0) sum = plus(sum, table.rows[w * half + digit - 1] as Addend);
    else if (digit < 0) sum = plus(sum, negated(table.rows[w * half - digit - 1] as Addend));
  }
  return sum;
}

/**
 * Multiplies by a SECRET scalar: every window costs one negation, one selection and one complete addition for any digit.
 * JavaScript's big integers and caches still leak timing; docs/voting.md states that limit.
 */
export function secretProduct(table: Table, scalar: bigint): Point {
  const cut = digits(scalar, table.bits, table.windows);
  const half = 1 << (table.bits - 1);
  let sum = IDENTITY;
  for (let w = 0; w < table.windows; w++) {
    const digit = cut[w] as number;
    const size = Math.abs(digit);
    const row = size === 0 ? table.nothing : (table.rows[w * half + size - 1] as Addend);
    const pair: [Addend, Addend] = [row, negated(row)];
    sum = plus(sum, pair[digit < 0 ? 1 : 0]);
  }
  return sum;
}
