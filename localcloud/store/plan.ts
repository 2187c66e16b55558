import { readDemands, type Constraint, type Demands } from './constraint';
import type { Document, Value } from './ejson';
import { encodeValue, isCut, rankByte } from './index-key';
import { rankOf } from './order';
import type { DocumentId, StoredCollection } from './store';
import { after, type StoredIndex } from './stored-index';

/** An order as the SDK sends it: field path and direction, most significant first. */
export type Order = [path: string, direction: 1 | -1][];
/** A stretch of an index: keys from `start` (inclusive) to `end` (exclusive). */
export interface Stretch {
  start: Buffer;
  end: Buffer;
  /** How many bytes of its keys are fixed by equalities: what follows them is in order. */
  fixed: number;
}
/** How the documents of a query are reached; `exact` means no document needs testing. */
export type Plan = { exact: boolean; ordered: boolean } & (
  | { kind: 'ids'; ids: DocumentId[] }
  | { kind: 'index'; index: StoredIndex; stretches: Stretch[]; reverse: boolean; merged: boolean }
  | { kind: 'scan'; reverse: boolean }
  | { kind: 'union'; plans: Plan[] }
);

const MOST_STRETCHES = 1000;

/** Chooses how to answer a query: by ids, by the index that narrows and orders most, else by reading everything. */
export function planQuery(collection: StoredCollection, query: Document, order: Order): Plan {
  const demands = readDemands(query);
  const ids = demands.fields.get('_id')?.among;
  if (ids)
    return {
      kind: 'ids',
      ids: distinctIds(ids),
      exact: demands.whole && demands.fields.size === 1,
      ordered: ids.length < 2 || order.length === 0,
    };
  let best: { plan: Plan; score: number } | undefined;
  for (const index of collection.indexes) {
    const offered = planIndex(index, demands, order);
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

// A pure disjunction is answered branch by branch when an index helps every branch.
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
  demands: Demands,
  order: Order,
): { plan: Plan; score: number } | undefined {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let fixed = 0;
  let used = 0;
  let exact = demands.whole && !index.many && !index.cut;
  for (const field of index.fields) {
    const constraint = demands.fields.get(field.path);
    const among = constraint?.among;
    if (!among || among.length * prefixes.length > MOST_STRETCHES) break;
    if (among.some((value) => value === null || isCut(value))) exact = false;
    if (constraint.low || constraint.high) exact = false;
    const position = fixed;
    prefixes = prefixes.flatMap((prefix) =>
      among.map((value) => Buffer.concat([prefix, index.encode(position, value)])),
    );
    fixed += 1;
    used += 1;
  }
  let stretches = prefixes.map((prefix) => ({ start: prefix, end: after(prefix), fixed: prefix.length }));
  const next = index.fields[fixed];
  const constraint = next && demands.fields.get(next.path);
  let ranged = false;
  if (next && constraint && (constraint.low || constraint.high) && !constraint.among) {
    const bounds = rangeOf(constraint, next.direction, index.many);
    stretches = prefixes.map((prefix) => ({
      start: Buffer.concat([prefix, bounds.start]),
      end: Buffer.concat([prefix, bounds.end]),
      fixed: prefix.length,
    }));
    exact &&= bounds.exact;
    ranged = true;
    used += 1;
  }
  const sort = !index.many && !index.cut ? sortDirection(index, fixed, order, demands) : 0;
  const ordered = order.length === 0 || sort !== 0;
  if (used === 0 && (order.length === 0 || !ordered)) return undefined;
  if (used < demands.fields.size) exact = false;
  const whole = index.unique && fixed === index.fields.length;
  const score =
    fixed * 100 +
    (ranged ? 40 : 0) +
    (order.length > 0 && ordered ? 30 : 0) +
    (whole ? 1000 : 0) +
    (exact ? 1 : 0);
  return {
    plan: {
      kind: 'index',
      index,
      stretches,
      reverse: sort === -1,
      merged: order.length > 0 && ordered && stretches.length > 1,
      exact,
      ordered,
    },
    score,
  };
}

// Several stretches are merged on the way, so each of them need only be in order itself.
// 1 when walking the index yields the order, -1 when walking it backwards does, 0 when neither.
function sortDirection(index: StoredIndex, fixed: number, order: Order, demands: Demands): 1 | -1 | 0 {
  const settled = new Set(index.fields.slice(0, fixed).map((field) => field.path));
  for (const [path, { among }] of demands.fields)
    if (among?.length === 1 && among[0] !== null) settled.add(path);
  const wanted = order.filter(([path]) => !settled.has(path));
  let way: 1 | -1 | 0 = 0;
  let at = fixed;
  for (const [path, direction] of wanted) {
    const field = index.fields[at];
    const same = field ? field.path === path && field.direction : path === '_id' && 1;
    if (!same) return 0;
    const turn = (same * direction) as 1 | -1;
    if (way !== 0 && turn !== way) return 0;
    way = turn;
    at += 1;
  }
  return way === 0 ? 1 : way;
}

// Bounds stay inside the type of the value: MongoDB compares only values of one type (type bracketing).
function rangeOf(
  constraint: Constraint,
  direction: 1 | -1,
  many: boolean,
): { start: Buffer; end: Buffer; exact: boolean } {
  const { low } = constraint;
  // One element may satisfy one bound and another element the other, so arrays take one bound only.
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
