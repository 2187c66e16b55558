import type { CollectionName, Collections } from './collections';
import type { Condition, FindOptions, Query, Snapshot, Store, Transaction } from './store';
import { ConflictError, DuplicateId } from './store';

/** The subset of wx-server-sdk's database that is used here; its own types give `any` for transactions. */
interface CloudDocument {
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
  remove(): Promise<unknown>;
}
interface CloudQuery {
  where(query: object): CloudQuery;
  orderBy(field: string, direction: string): CloudQuery;
  skip(count: number): CloudQuery;
  limit(count: number): CloudQuery;
  field(fields: Record<string, boolean>): CloudQuery;
  get(): Promise<{ data: unknown[] }>;
}
interface CloudCollection extends CloudQuery {
  doc(id: string): CloudDocument;
  add(options: { data: object | object[] }): Promise<unknown>;
}
interface CloudTransaction {
  collection(name: string): CloudCollection;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}
export interface CloudDatabase {
  collection(name: string): CloudCollection;
  startTransaction(): Promise<CloudTransaction>;
  readonly command: {
    in(values: readonly unknown[]): unknown;
    lt(value: unknown): unknown;
    gte(value: unknown): unknown;
  };
}

/** Waits in milliseconds between two attempts of a transaction. */
export type Pause = (attempt: number) => Promise<void>;

const TRIES = 8;
const CONFLICT = /TransactionBusy|TRANSACTION_CONFLICT|WriteConflict|TransactionConflict/i;
const DUPLICATE = /duplicate key|E11000|DUPLICATE_KEY|already exists/i;

const describe = (error: unknown): string =>
  error instanceof Error || (typeof error === 'object' && error !== null)
    ? `${(error as { errCode?: unknown }).errCode ?? ''} ${(error as { errMsg?: unknown }).errMsg ?? ''} ${(error as { message?: unknown }).message ?? ''}`
    : String(error);

/** Implements the store over the SDK's database. */
export function cloudStore(db: CloudDatabase, pause: Pause): Store {
  return { ...snapshotOf(db), transact: (body, commit) => transact(db, pause, body, commit) };
}

function snapshotOf(db: CloudDatabase): Snapshot {
  return {
    async get(collection, id) {
      return (await db.collection(collection).doc(id).get()).data as Collections[typeof collection] | null;
    },
    async find<C extends CollectionName>(collection: C, query: Query<C>, options: FindOptions<C>) {
      let cursor = db.collection(collection).where(whereOf(db, query as Record<string, Condition>));
      if (options.order) cursor = cursor.orderBy(options.order[0], options.order[1]);
      if (options.thenBy) cursor = cursor.orderBy(options.thenBy[0], options.thenBy[1]);
      if (options.fields) cursor = cursor.field(Object.fromEntries(options.fields.map((f) => [f, true])));
      if (options.skip) cursor = cursor.skip(options.skip);
      return (await cursor.limit(options.limit).get()).data as Collections[C][];
    },
  };
}

function whereOf(db: CloudDatabase, query: Record<string, Condition>): object {
  const entries = Object.entries(query).map(([field, condition]) => {
    if (condition === null || typeof condition !== 'object') return [field, condition];
    if ('in' in condition) return [field, db.command.in(condition.in)];
    return [field, 'below' in condition ? db.command.lt(condition.below) : db.command.gte(condition.atLeast)];
  });
  return Object.fromEntries(entries);
}

// The SDK's own runTransaction loses the code of a conflict raised inside the callback and does not retry it.
async function transact<T>(
  db: CloudDatabase,
  pause: Pause,
  body: (tx: Transaction) => Promise<T>,
  commit: (result: T) => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const cloud = await db.startTransaction();
    try {
      const result = await body(transactionOf(cloud));
      if (commit(result)) await cloud.commit();
      // A duplicate id has aborted the transaction already; there is nothing to roll back.
      else await cloud.rollback().catch(() => undefined);
      return result;
    } catch (error) {
      await cloud.rollback().catch(() => undefined);
      const text = describe(error);
      if (!CONFLICT.test(text)) throw error;
      if (attempt >= TRIES) throw new ConflictError(text);
      await pause(attempt);
    }
  }
}

function transactionOf(cloud: CloudTransaction): Transaction {
  return {
    async get(collection, id) {
      return (await cloud.collection(collection).doc(id).get()).data as Collections[typeof collection] | null;
    },
    async put(collection, doc) {
      const { _id, ...data } = doc;
      await cloud.collection(collection).doc(_id).set({ data });
    },
    async add(collection, docs) {
      try {
        await cloud.collection(collection).add({ data: [...docs] });
      } catch (error) {
        const text = describe(error);
        throw DUPLICATE.test(text) && !CONFLICT.test(text) ? new DuplicateId(collection) : error;
      }
    },
    async remove(collection, id) {
      await cloud.collection(collection).doc(id).remove();
    },
  };
}
