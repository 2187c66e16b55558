import type { Transaction as Snapshot } from 'lmdb';
import { databaseError } from '../wire/wire-error';
import type { Document, DocumentId } from './ejson';
import { textOf } from './found';
import type { Change, StoredCollection } from './store';

/** Staged changes that are not applied yet; checks unique indexes when a change is staged. */
export class ChangeSet {
  private readonly changes = new Map<StoredCollection, Map<DocumentId, Change>>();
  private readonly claims = new Map<string, DocumentId>();

  /** Stages a document's next state; `before` is its state at the first change. */
  stage(
    collection: StoredCollection,
    id: DocumentId,
    before: Document | null,
    after: Document | null,
    snapshot?: Snapshot,
  ): void {
    const ofCollection = this.changes.get(collection) ?? new Map<DocumentId, Change>();
    const earlier = ofCollection.get(id);
    const change: Change = {
      collection,
      id,
      before: earlier ? earlier.before : before,
      after,
      text: after ? textOf(after) : null,
    };
    if (earlier?.after) this.release(collection, id, earlier.after);
    if (after) {
      for (const index of collection.indexes) index.check(id, after);
      this.claim(collection, id, after, snapshot);
    }
    ofCollection.set(id, change);
    this.changes.set(collection, ofCollection);
  }

  changeOf(collection: StoredCollection, id: DocumentId): Change | undefined {
    return this.changes.get(collection)?.get(id);
  }

  changesOf(collection: StoredCollection): Change[] {
    return [...(this.changes.get(collection)?.values() ?? [])];
  }

  /** Lists every change, in the order of staging. */
  all(): Change[] {
    return [...this.changes.values()].flatMap((of) => [...of.values()]);
  }

  /** Lists the lock keys of the changes: their documents, and the unique keys they add or remove. */
  lockKeys(): string[] {
    return this.all().flatMap((change) => lockKeysOf(change));
  }

  private claim(collection: StoredCollection, id: DocumentId, document: Document, snapshot?: Snapshot): void {
    for (const index of collection.indexes.filter((one) => one.unique)) {
      for (const key of index.entries(document).keys) {
        const name = claimName(collection, index.name, key);
        const claimed = this.claims.get(name);
        if (claimed !== undefined && claimed !== id) throw duplicate(collection.name, index.name);
        for (const holder of index.idsWithKey(key, snapshot)) {
          const freed = holder === id || (this.changeOf(collection, holder) && claimed === undefined);
          if (!freed) throw duplicate(collection.name, index.name);
        }
        this.claims.set(name, id);
      }
    }
  }

  private release(collection: StoredCollection, id: DocumentId, document: Document): void {
    for (const index of collection.indexes.filter((one) => one.unique)) {
      for (const key of index.entries(document).keys) {
        const name = claimName(collection, index.name, key);
        if (this.claims.get(name) === id) this.claims.delete(name);
      }
    }
  }
}

/** Returns the lock key of a document. */
export function documentLockKey(collection: StoredCollection, id: DocumentId): string {
  return `${collection.name}\0${typeof id}:${id}`;
}

/** Lists the lock keys of a change: its document, and the unique keys it adds or removes. */
export function lockKeysOf({ collection, id, before, after }: Change): string[] {
  const names = [documentLockKey(collection, id)];
  for (const index of collection.indexes.filter((one) => one.unique)) {
    for (const document of [before, after]) {
      if (document)
        for (const key of index.entries(document).keys) names.push(claimName(collection, index.name, key));
    }
  }
  return names;
}

/** Creates MongoDB's duplicate key error. */
export function duplicate(collection: string, index: string): Error {
  return databaseError(
    `[FailedOperation] E11000 duplicate key error collection: ${collection} index: ${index} dup key`,
  );
}

function claimName(collection: StoredCollection, index: string, key: Buffer): string {
  return `${collection.name}\0${index}\0${key.toString('latin1')}`;
}
