import type { CollectionName, Collections } from './collections';

/** A condition on one field; a literal means equality. */
export type Condition =
  | string
  | number
  | boolean
  | null
  | { readonly in: readonly (string | number)[] }
  | { readonly below: string | number }
  | { readonly atLeast: string | number };

export type Query<C extends CollectionName> = { readonly [F in keyof Collections[C]]?: Condition };

/** A field of any variant of a document. */
export type FieldOf<T> = T extends unknown ? keyof T & string : never;

export interface FindOptions<C extends CollectionName> {
  readonly order?: readonly [field: keyof Collections[C] & string, direction: 'asc' | 'desc'];
  /** The order of documents that `order` leaves equal. */
  readonly thenBy?: readonly [field: keyof Collections[C] & string, direction: 'asc' | 'desc'];
  /** At most 1000, the limit of the cloud. */
  readonly limit: number;
  readonly skip?: number;
  readonly fields?: readonly FieldOf<Collections[C]>[];
}

/** Reads single documents by id; null where there is none. */
export interface Reader {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>;
}

/** Reads outside a transaction; every method is one counted database operation. */
export interface Snapshot extends Reader {
  find<C extends CollectionName>(
    collection: C,
    query: Query<C>,
    options: FindOptions<C>,
  ): Promise<Collections[C][]>;
}

/** A transaction on documents by id: cloud transactions cannot query. */
export interface Transaction extends Reader {
  put<C extends CollectionName>(collection: C, doc: Collections[C]): Promise<void>;
  /** Throws `DuplicateId` when an id is taken; writes all or none. */
  add<C extends CollectionName>(collection: C, docs: readonly Collections[C][]): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

export interface Store extends Snapshot {
  /** Runs a body in a transaction and retries it after a conflict; commits only when `commit` accepts the result. */
  transact<T>(body: (tx: Transaction) => Promise<T>, commit: (result: T) => boolean): Promise<T>;
}

/** Thrown when a transaction still conflicts after all retries. */
export class ConflictError extends Error {}

/** Thrown when an id is taken. */
export class DuplicateId extends Error {}
