import { isPlainObject, printEjson, type Value } from './ejson';

/** Ranks of BSON types in MongoDB's comparison order (docs: reference/bson-type-comparison-order). */
export const RANK = {
  minKey: 1,
  null: 10,
  number: 20,
  string: 30,
  object: 40,
  array: 50,
  binary: 60,
  objectId: 70,
  boolean: 80,
  date: 90,
  timestamp: 100,
  regExp: 110,
  maxKey: 127,
} as const;

const SPECIAL: Record<string, number> = {
  $minKey: RANK.minKey,
  $maxKey: RANK.maxKey,
  $oid: RANK.objectId,
  $binary: RANK.binary,
  $timestamp: RANK.timestamp,
};

/** Returns the rank of a value's type; a missing value has the rank of null. */
export function rankOf(value: Value | undefined): number {
  if (value === null || value === undefined) return RANK.null;
  if (typeof value === 'number') return RANK.number;
  if (typeof value === 'string') return RANK.string;
  if (typeof value === 'boolean') return RANK.boolean;
  if (value instanceof Date) return RANK.date;
  if (value instanceof RegExp) return RANK.regExp;
  if (Array.isArray(value)) return RANK.array;
  const key = Object.keys(value)[0];
  return (key !== undefined && SPECIAL[key]) || RANK.object;
}

/** Compares two values in MongoDB's order: by type first, then by value. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  if (rank === RANK.null) return 0;
  if (rank === RANK.number) return compareNumbers(a as number, b as number);
  if (rank === RANK.string) return compareStrings(a as string, b as string);
  if (rank === RANK.boolean) return Number(a) - Number(b);
  if (a instanceof Date) return a.getTime() - (b as Date).getTime();
  if (Array.isArray(a)) return compareArrays(a, b as Value[]);
  if (rank === RANK.object && isPlainObject(a) && isPlainObject(b)) return compareObjects(a, b);
  return compareStrings(printEjson(a), printEjson(b));
}

/** Compares by code point, which equals the UTF-8 byte order of MongoDB and of the index keys. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointOrder(x) - codePointOrder(y);
  }
  return a.length - b.length;
}

// Surrogates represent code points above the private use area although their code units are below it.
function codePointOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : 1;
}

function compareArrays(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareObjects(a: { [key: string]: Value }, b: { [key: string]: Value }): number {
  const [left, right] = [Object.keys(a), Object.keys(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i] as string, right[i] as string];
    const order = rankOf(a[x]) - rankOf(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
