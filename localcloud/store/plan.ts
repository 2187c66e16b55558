import { readConstraints, type Constraint, type QueryConstraints } from './constraints';
import type { Document, DocumentId, Value } from './ejson';
import { encodeValue, isCut, rankByte } from './index-key';
import { rankOf } from './compare';
import type { StoredCollection } from './store';
import { after, type StoredIndex } from './stored-index';

/** A sort order: field paths and directions, most significant first. */
export type Order = [path: string, direction: 1 | -1][];
/** A range of index keys from `start` (inclusive) to `end` (exclusive). */
export interface KeyRange {
  start: Buffer;
  end: Buffer;
  /** Length of the key prefix fixed by equalities (bytes); entries are sorted by the rest of the key. */
  fixed: number;
}
/** The access path of a query; `exact` means that no document needs testing. */
export type Plan = { exact: boolean; ordered: boolean } & (
  | { kind: 'ids'; ids: DocumentId[] }
  | { kind: 'index'; index: StoredIndex; ranges: KeyRange[]; reverse: boolean; merged: boolean }
  | { kind: 'scan'; reverse: boolean }
  | { kind: 'union'; plans: Plan[] }
);

const MAX_RANGES = 1000;

/** Chooses the access path of a query: ids, the index with the best score, a union of indexes, or a full scan. */
export function planQuery(collection: StoredCollection, query: Document, order: Order): Plan {
  const constraints = readConstraints(query);
  const ids = constraints.fields.get('_id')?.among;
  if (ids)
    return {
      kind: 'ids',
      ids: distinctIds(ids),
      exact: constraints.complete && constraints.fields.size === 1,
      ordered: ids.length < 2 || order.length === 0,
    };
  let best: { plan: Plan; score: number } | undefined;
  for (const index of collection.indexes) {
    const offered = planIndex(index, constraints, order);
    if (offered && (!best || offered.score > best.score)) best = offered;
  }
  return best?.plan ?? planUnion(collection, query) ?? planScan(query, order);
}

function distinctIds(values: Value[]): DocumentId[] {
  return [
    ...new Set(values.filter((one) => typeof one === 'string' || typeof one === 'number')),
  ] as DocumentId[];
}

function planScan(query: Document, order: Order): Plan {
  const [first] = order;
  const byId = order.length > 0 && first?.[0] === '_id';
  return {
    kind: 'scan',
    reverse: byId && first?.[1] === -1,
    exact: Object.keys(query).length === 0,
    ordered: byId || order.length === 0,
  };
}

// A disjunction without other conditions is a union of its branches, if each of them can use an index.
function planUnion(collection: StoredCollection, query: Document): Plan | undefined {
  const branches = query['$or'];
  if (!Array.isArray(branches)) return undefined;
  const plans = branches.map((branch) => planQuery(collection, branch as Document, []));
  if (plans.some((plan) => plan.kind === 'scan')) return undefined;
  return {
    kind: 'union',
    plans: plans.map((plan) => ({ ...plan, exact: true })),
    exact: false,
    ordered: false,
  };
}

function planIndex(
  index: StoredIndex,
  constraints: QueryConstraints,
  order: Order,
): { plan: Plan; score: number } | undefined {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let fixed = 0;
  let used = 0;
  let exact = constraints.complete && !index.many && !index.cut;
  for (const field of index.fields) {
    const constraint = constraints.fields.get(field.path);
    const among = constraint?.among;
    if (!among || among.length * prefixes.length > MAX_RANGES) break;
    if (among.some((value) => value === null || isCut(value))) exact = false;
    if (constraint.low || constraint.high) exact = false;
    const position = fixed;
    prefixes = prefixes.flatMap((prefix) =>
      among.map((value) => Buffer.concat([prefix, index.encode(position, value)])),
    );
    fixed += 1;
    used += 1;
  }
  let ranges = prefixes.map((prefix) => ({ start: prefix, end: after(prefix), fixed: prefix.length }));
  const next = index.fields[fixed];
  const constraint = next && constraints.fields.get(next.path);
  let ranged = false;
  if (next && constraint && (constraint.low || constraint.high) && !constraint.among) {
    const bounds = rangeOf(constraint, next.direction, index.many);
    ranges = prefixes.map((prefix) => ({
      start: Buffer.concat([prefix, bounds.start]),
      end: Buffer.concat([prefix, bounds.end]),
      fixed: prefix.length,
    }));
    exact &&= bounds.exact;
    ranged = true;
    used += 1;
  }
  const { direction: sort, inKeyOrder } =
    !index.many && !index.cut ? sortOf(index, fixed, order, constraints) : UNSORTED;
  if (inKeyOrder && sort !== 0) ranges.sort((a, b) => sort * Buffer.compare(a.start, b.start));
  const ordered = order.length === 0 || sort !== 0;
  if (used === 0 && (order.length === 0 || !ordered)) return undefined;
  if (used < constraints.fields.size) exact = false;
  const uniqueMatch = index.unique && fixed === index.fields.length;
  const score =
    fixed * 100 +
    (ranged ? 40 : 0) +
    (order.length > 0 && ordered ? 30 : 0) +
    (uniqueMatch ? 1000 : 0) +
    (exact ? 1 : 0);
  return {
    plan: {
      kind: 'index',
      index,
      ranges,
      reverse: sort === -1,
      merged: order.length > 0 && ordered && !inKeyOrder && ranges.length > 1,
      exact,
      ordered,
    },
    score,
  };
}

interface Sort {
  /** 1 when walking the index yields the order, -1 when walking it backwards does, 0 when neither does. */
  readonly direction: 1 | -1 | 0;
  /** The order begins with a field of several values: the ranges are read one after the other, not merged. */
  readonly inKeyOrder: boolean;
}

const UNSORTED: Sort = { direction: 0, inKeyOrder: false };

// Several ranges are merged while reading, so each of them only has to be sorted itself, unless the order begins with the
// field that separates them.
function sortOf(index: StoredIndex, fixed: number, order: Order, constraints: QueryConstraints): Sort {
  const amongOf = (path: string): readonly unknown[] => constraints.fields.get(path)?.among ?? [];
  // Fields that have one value in every result do not change the order.
  const varying = order.filter(([path]) => amongOf(path).length !== 1 || amongOf(path)[0] === null);
  const separating = index.fields.slice(0, fixed).filter(({ path }) => amongOf(path).length > 1);
  const inKeyOrder = separating.some((field) => varying.some(([path]) => path === field.path));
  const [first] = separating;
  let way: 1 | -1 | 0 = 0;
  let at = inKeyOrder && first ? index.fields.indexOf(first) : fixed;
  for (const [path, direction] of varying) {
    const field = index.fields[at];
    const same = field ? field.path === path && field.direction : path === '_id' && 1;
    if (!same) return { direction: 0, inKeyOrder };
    const turn = (same * direction) as 1 | -1;
    if (way !== 0 && turn !== way) return { direction: 0, inKeyOrder };
    way = turn;
    at += 1;
  }
  return { direction: way === 0 ? 1 : way, inKeyOrder };
}

// Bounds stay within the type of the value: MongoDB compares values of the same type only (type bracketing).
function rangeOf(
  constraint: Constraint,
  direction: 1 | -1,
  many: boolean,
): { start: Buffer; end: Buffer; exact: boolean } {
  const { low } = constraint;
  // Different elements of an array may satisfy the two bounds, so only one bound can be used for arrays.
  const high = many && low ? undefined : constraint.high;
  const rank = rankOf((low ?? high)?.value);
  const [first, last] = direction === 1 ? [low, high] : [high, low];
  const edge = rankByte(rank, direction);
  const usable = (bound: typeof low): bound is NonNullable<typeof low> =>
    bound !== undefined && rankOf(bound.value) === rank && !isCut(bound.value);
  const start = usable(first) ? bound(first.value, direction, !first.inclusive) : Buffer.from([edge]);
  const end = usable(last)
    ? bound(last.value, direction, last.inclusive)
    : Buffer.from([edge, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  const exact =
    (!first || usable(first)) &&
    (!last || usable(last)) &&
    !(typeof low?.value === 'number' && Number.isNaN(low.value));
  return { start, end, exact };
}

function bound(value: Value, direction: 1 | -1, past: boolean): Buffer {
  const bytes = encodeValue(value, direction);
  return past ? after(bytes) : bytes;
}
