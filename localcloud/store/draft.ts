import type { Transaction as Snapshot } from 'lmdb';
import { databaseError } from '../wire/wire-error';
import type { Document } from './ejson';
import { textOf } from './find';
import type { Change, DocumentId, StoredCollection } from './store';

/** Holds changes that are not applied yet, and makes sure that no two of them break a unique index. */
export class Draft {
  private readonly changes = new Map<StoredCollection, Map<DocumentId, Change>>();
  private readonly claims = new Map<string, DocumentId>();

  /** Stages a document's next state; `before` is what the first change of it saw. */
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

  /** Names what the changes touch: documents, and the unique keys they take or leave. */
  touches(): string[] {
    return this.all().flatMap((change) => touchesOf(change));
  }

  private claim(collection: StoredCollection, id: DocumentId, document: Document, snapshot?: Snapshot): void {
    for (const index of collection.indexes.filter((one) => one.unique)) {
      for (const key of index.entries(document).keys) {
        const name = claimName(collection, index.name, key);
        const claimed = this.claims.get(name);
        if (claimed !== undefined && claimed !== id) throw duplicate(collection.name, index.name);
        for (const holder of index.holders(key, snapshot)) {
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

/** Names one document among everything that can be held or touched. */
export function documentTouch(collection: StoredCollection, id: DocumentId): string {
  return `${collection.name}\0${typeof id}:${id}`;
}

/** Names the document of a change and the unique keys it takes or leaves. */
export function touchesOf({ collection, id, before, after }: Change): string[] {
  const names = [documentTouch(collection, id)];
  for (const index of collection.indexes.filter((one) => one.unique)) {
    for (const document of [before, after]) {
      if (document)
        for (const key of index.entries(document).keys) names.push(claimName(collection, index.name, key));
    }
  }
  return names;
}

/** Makes MongoDB's duplicate key error. */
export function duplicate(collection: string, index: string): Error {
  return databaseError(
    `[FailedOperation] E11000 duplicate key error collection: ${collection} index: ${index} dup key`,
  );
}

function claimName(collection: StoredCollection, index: string, key: Buffer): string {
  return `${collection.name}\0${index}\0${key.toString('latin1')}`;
}
