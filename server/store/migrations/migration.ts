import type { CollectionName, Collections } from '../collections';
import type { Store } from '../store';

/**
 * One numbered change of the stored documents of one collection.
 *
 * `migrate` is a pure function of a document as any earlier version stored it, and of what `look` found. It returns the document in the new
 * shape, the same reference when the document needs no change, or null when the document is to be removed. It must be
 * idempotent: a slice that was interrupted is run again, and documents written by new code pass through it as well.
 */
export interface Migration<C extends CollectionName = CollectionName> {
  /** The version of the stored documents after this migration: 2, 3, 4 … without gaps. */
  readonly version: number;
  readonly collection: C;
  /** What changes and why, one English sentence for the log. */
  readonly summary: string;
  /** True when code of the version before cannot read the migrated documents; a rollback is refused then. */
  readonly breaksOlderCode: boolean;
  /** Ids of other documents that the change needs; read before it, because transactions cannot query. */
  readonly look?: (store: Store, id: string) => Promise<readonly string[]>;
  migrate(doc: Collections[C], found: readonly string[]): Collections[C] | null;
}

/** The version of the stored documents of release 0.1.0, before there was a version document. */
export const FIRST_VERSION = 1;

/** Keeps the type of `migrate` bound to its collection while the list holds migrations of any collection. */
export const migration = <C extends CollectionName>(of: Migration<C>): Migration =>
  of as unknown as Migration;
