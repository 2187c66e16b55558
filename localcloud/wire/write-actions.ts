import { isPlainObject, type Document, type DocumentId, type Value } from '../store/ejson';
import { documentOf, textOf } from '../store/found';
import type { View } from '../store/view';
import { writePath } from '../store/path-access';
import type { Store, StoredCollection } from '../store/store';
import type { OpenTransaction } from '../store/open-transaction';
import type { Transactions } from '../store/transactions';
import { applyUpdate, isOperatorUpdate } from '../store/update';
import { nameOf, queryOf, type DatabaseAnswer, type DatabaseRequest } from './database-request';
import { newId } from './new-id';
import { fillServerDates } from './server-date';
import { parseSentDocument } from './sent-ejson';
import { databaseError, WireError } from './wire-error';

interface Write {
  view: View;
  stage(collection: StoredCollection, id: DocumentId, before: Document | null, after: Document | null): void;
}

const MAX_ID_LENGTH = 512;

/** Answers the actions that change documents, in an open transaction or in one of their own. */
export class WriteActions {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly now: () => Date,
  ) {}

  insert(request: DatabaseRequest): Promise<DatabaseAnswer> {
    const collection = this.store.collection(nameOf(request));
    const texts = Array.isArray(request.data) ? request.data : [];
    const documents = texts.map((text) => this.readNew(text));
    const work = (write: Write): DatabaseAnswer['body'] => {
      for (const document of documents) {
        const id = document['_id'] as DocumentId;
        if (write.view.get(collection, id))
          throw databaseError(
            `[FailedOperation] E11000 duplicate key error collection: ${collection.name} index: _id_ dup key: { _id: "${id}" }`,
          );
        write.stage(collection, id, null, document);
      }
      return { data: { insertedIds: documents.map((document) => document['_id']) } };
    };
    return this.write(request, work);
  }

  modify(request: DatabaseRequest, returning = false): Promise<DatabaseAnswer> {
    const collection = this.store.collection(nameOf(request));
    const query = queryOf(request, this.now());
    const change = fillServerDates(parseSentDocument(String(request.data)), this.now());
    const replaces = request.merge === false || !isOperatorUpdate(change as Document);
    const next = (old: Document, inserting: boolean): Document =>
      replaces
        ? { ...(old['_id'] === undefined ? {} : { _id: old['_id'] }), ...(change as Document) }
        : applyUpdate(old, change as Document, this.now(), inserting);
    return this.write(request, (write) => {
      const found = write.view.find(collection, { query, ...(request.multi ? {} : { limit: 1 }) });
      let updated = 0;
      let last: Document | undefined;
      for (const one of found) {
        const before = documentOf(one);
        last = next(before, false);
        const changed = textOf(last) !== one.text;
        if (changed || request.transactionId) write.stage(collection, one.id, before, last);
        if (changed) updated += 1;
      }
      if (returning) return { data: { updated, doc: last ? textOf(last) : null } };
      if (found.length > 0 || !request.upsert) return { data: { updated, upsert_id: null } };
      const created = next(seedOf(query), true);
      created['_id'] ??= newId(this.now());
      write.stage(collection, created['_id'] as DocumentId, null, created);
      return { data: { updated: 0, upsert_id: created['_id'] } };
    });
  }

  remove(request: DatabaseRequest): Promise<DatabaseAnswer> {
    const collection = this.store.collection(nameOf(request));
    const query = queryOf(request, this.now());
    return this.write(request, (write) => {
      const found = write.view.find(collection, { query, ...(request.multi ? {} : { limit: 1 }) });
      for (const one of found) write.stage(collection, one.id, documentOf(one), null);
      return { data: { deleted: found.length } };
    });
  }

  private async write(
    request: DatabaseRequest,
    work: (write: Write) => DatabaseAnswer['body'],
  ): Promise<DatabaseAnswer> {
    const { transactionId } = request;
    if (transactionId) {
      return this.transactions.within(transactionId, (transaction) => {
        const before = transaction.view.scanned;
        return { body: work(this.writeIn(transaction)), scanned: transaction.view.scanned - before };
      });
    }
    return this.transactions.write((view, changeSet) => {
      const body = work({
        view,
        stage: (collection, id, before, after) => changeSet.stage(collection, id, before, after),
      });
      return { body, scanned: view.scanned };
    });
  }

  private writeIn(transaction: OpenTransaction): Write {
    return {
      view: transaction.view,
      stage: (collection, id, before, after) =>
        this.transactions.stage(transaction, collection, id, before, after),
    };
  }

  private readNew(text: string): Document {
    const document = fillServerDates(parseSentDocument(text), this.now()) as Document;
    const id = document['_id'] ?? newId(this.now());
    if (typeof id !== 'string' && typeof id !== 'number')
      throw new WireError('INVALID_PARAM', '[InvalidParameter] _id must be a string');
    if (id === '' || String(id).length > MAX_ID_LENGTH)
      throw new WireError('INVALID_PARAM', '[InvalidParameter] bad _id');
    return { _id: id, ...document };
  }
}

// An upsert starts from the equality conditions of its query.
function seedOf(query: Document): Document {
  const seed: Document = {};
  for (const [path, value] of Object.entries(query)) {
    if (path.startsWith('$')) continue;
    const equal: Value | undefined = isPlainObject(value) && '$eq' in value ? value['$eq'] : value;
    if (equal !== undefined && !isOperatorUpdate(equal as Document)) writePath(seed, path, equal);
  }
  return seed;
}
