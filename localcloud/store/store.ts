import { open, type Database, type RootDatabase, type Transaction as Snapshot } from 'lmdb';
import type { CollectionDeclaration } from '../environment';
import { databaseError, WireError } from '../wire/wire-error';
import { ignoreFailedCommitRejections } from './commit-failure';
import { parseDocument, type Document, type DocumentId } from './ejson';
import { addChecksum, verifyChecksum } from './checksum';
import { collectionNames, documentsOf, indexesKey, metaOf } from './layout';
import { StoredIndex, type IndexMeta } from './stored-index';

/** A collection: its documents (canonical EJSON text by id) and its indexes. */
export interface StoredCollection {
  name: string;
  documents: Database<string, DocumentId>;
  indexes: StoredIndex[];
}

/** A change of one document: its state before and after (null: does not exist). */
export interface Change {
  collection: StoredCollection;
  id: DocumentId;
  before: Document | null;
  after: Document | null;
  text: string | null;
}

const FORMAT = 1;

/** Stores documents and indexes in one LMDB environment; every write is a durable, atomic transaction. */
export class Store {
  readonly collections = new Map<string, StoredCollection>();
  private readonly meta: Database<unknown, string>;

  private constructor(readonly env: RootDatabase) {
    this.meta = metaOf(env);
  }

  /** Lists every collection that was ever opened in this store, including those no longer declared. */
  knownNames(): string[] {
    return collectionNames(this.meta);
  }

  /** Opens or creates the store in a folder and updates its indexes to the declaration. */
  static open(folder: string, declared: readonly CollectionDeclaration[]): Store {
    ignoreFailedCommitRejections();
    const env = open({
      path: `${folder}/database.mdb`,
      maxDbs: 600,
      maxReaders: 1000,
      // The commit promise waits for the flush, so that an acknowledged write is on disk.
      overlappingSync: false,
      encoding: 'string',
      ...{ permissionsMode: 0o600 },
    });
    const store = new Store(env);
    store.checkFormat(folder);
    const names = new Set([...store.createdNames(), ...declared.map((one) => one.name)]);
    const opened = [...names].map((name) =>
      store.openCollection(declared.find((one) => one.name === name) ?? { name, indexes: [] }),
    );
    store.syncIndexes(opened);
    return store;
  }

  /** Returns a collection; throws the cloud's error when it does not exist (errCode -502005). */
  collection(name: string): StoredCollection {
    const found = this.collections.get(name);
    if (found) return found;
    throw new WireError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
    );
  }

  /** Creates a collection at run time, as `db.createCollection` does. */
  createCollection(name: string): void {
    if (this.collections.has(name)) throw databaseError(`[ResourceInUse] Table exist: ${name}`);
    if (!/^[A-Za-z][\w-]{0,63}$/.test(name))
      throw new WireError('INVALID_PARAM', `bad collection name ${name}`);
    this.meta.putSync('created', [...this.createdNames(), name]);
    this.syncIndexes([this.openCollection({ name, indexes: [] })]);
  }

  /** Runs `work` in the next write transaction; resolves when its writes are on disk. */
  async write<T>(work: () => T): Promise<T> {
    try {
      return await this.env.transaction(work);
    } catch (error) {
      const { commitError } = error as { commitError?: Promise<never> };
      const cause = await commitError?.catch((one: Error & { code?: unknown }) => one);
      const why = String((cause as { code?: unknown } | undefined)?.code ?? (error as Error).message);
      throw databaseError(`[InternalError] nothing was written: the disk is full or failing (${why})`);
    }
  }

  /** Applies a change to documents and indexes; must be called inside `write`. */
  apply(change: Change): void {
    const { collection, id, before, after, text } = change;
    for (const index of collection.indexes) {
      if (index.apply(id, before, after))
        this.meta.putSync(`index:${collection.name}:${index.name}`, index.meta());
    }
    if (after === null) collection.documents.removeSync(id);
    else collection.documents.putSync(id, addChecksum(text as string));
  }

  /** Makes the reads of this turn of the event loop see the newest durable state. */
  refresh(): void {
    this.env.resetReadTxn();
  }

  /** Opens a snapshot of the newest durable state; the caller must call `done()` on it. */
  snapshot(): Snapshot {
    this.env.resetReadTxn();
    return this.env.useReadTransaction();
  }

  /** Returns the text of a document from a snapshot, or from the current state. */
  readText(collection: StoredCollection, id: DocumentId, snapshot?: Snapshot): string | undefined {
    const stored = collection.documents.get(id, snapshot ? { transaction: snapshot } : undefined);
    return stored === undefined ? undefined : verifyChecksum(stored, collection.name, id);
  }

  async close(): Promise<void> {
    await this.env.flushed;
    await this.env.close();
  }

  private checkFormat(folder: string): void {
    const format = this.meta.get('format');
    const empty = [...this.meta.getKeys({ limit: 1 })].length === 0;
    if (format === undefined && empty) this.meta.putSync('format', FORMAT);
    else if (format !== FORMAT)
      throw new Error(
        `data folder ${folder} has format ${String(format ?? 0)}, this program reads ${FORMAT}`,
      );
  }

  private createdNames(): string[] {
    return (this.meta.get('created') as string[] | undefined) ?? [];
  }

  private openCollection(declared: CollectionDeclaration): StoredCollection {
    const { name } = declared;
    const documents = documentsOf(this.env, name);
    const indexes = declared.indexes.map((index) => {
      const keys = this.env.openDB<string | number, Buffer>({
        name: `i:${name}:${index.name}`,
        keyEncoding: 'binary',
        encoding: 'json',
      });
      return new StoredIndex(index, keys);
    });
    const opened = { name, documents, indexes };
    this.collections.set(name, opened);
    return opened;
  }

  /** Builds and drops the indexes of opened collections as declared, in one transaction. */
  private syncIndexes(opened: readonly StoredCollection[]): void {
    const outdated: string[] = [];
    this.env.transactionSync(() => {
      for (const { name, documents, indexes } of opened) {
        for (const index of indexes) {
          const meta = this.meta.get(`index:${name}:${index.name}`) as IndexMeta | undefined;
          if (!index.accepts(meta)) this.build(name, documents, index);
        }
        const known = this.meta.get(indexesKey(name)) as string[] | undefined;
        const names = indexes.map((index) => index.name);
        for (const old of known ?? [])
          if (!names.includes(old)) {
            outdated.push(`i:${name}:${old}`);
            this.meta.removeSync(`index:${name}:${old}`);
          }
        if (JSON.stringify(known) !== JSON.stringify(names)) this.meta.putSync(indexesKey(name), names);
      }
    });
    for (const name of outdated) this.env.openDB({ name, keyEncoding: 'binary' }).dropSync();
  }

  /** Rebuilds an index; must be called inside a transaction. */
  private build(name: string, documents: Database<string, DocumentId>, index: StoredIndex): void {
    index.clear();
    for (const { key, value } of documents.getRange()) {
      const document = parseDocument(verifyChecksum(value, name, key));
      const taken = index.conflict(key, document);
      if (taken !== undefined)
        throw new Error(
          `index ${index.name} of ${name}: ${String(taken)} and ${String(key)} have the same unique keys`,
        );
      index.apply(key, null, document);
    }
    this.meta.putSync(`index:${name}:${index.name}`, index.meta());
  }
}
