import { randomBytes } from 'node:crypto';
import { isPlainObject, parseDocument, type Document, type Value } from '../store/ejson';
import { documentOf, textOf, View, type Found } from '../store/find';
import type { Order } from '../store/plan';
import { compileProjection } from '../store/project';
import type { DocumentId, Store, StoredCollection } from '../store/store';
import type { OpenTransaction, Transactions } from '../store/transactions';
import { applyUpdate, isOperatorUpdate } from '../store/update';
import { aggregate } from './aggregate';
import { fillServerDates } from './server-date';
import { databaseError, WireError } from './wire-error';

/** What the SDK posts for a database action; every document and query is EJSON text. */
export interface DatabaseRequest {
  action: string;
  collectionName?: string;
  transactionId?: string;
  query?: string;
  data?: string | string[];
  order?: string | unknown;
  projection?: string;
  offset?: number;
  limit?: number;
  multi?: boolean;
  merge?: boolean;
  upsert?: boolean;
  stages?: { stageKey: string; stageValue: string }[];
}
/** The fields of an answer beside its requestId, and what it cost. */
export interface DatabaseAnswer {
  body: { data?: unknown; transactionId?: string };
  scanned: number;
}

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;
const LARGEST_ID = 512;

/** Answers the database actions of the wire protocol. */
export class DatabaseActions {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly now: () => Date,
  ) {}

  async run(request: DatabaseRequest): Promise<DatabaseAnswer> {
    switch (request.action) {
      case 'database.getDocument':
        return this.get(request);
      case 'database.insertDocument':
        return this.insert(request);
      case 'database.modifyDocument':
        return this.modify(request);
      case 'database.modifyAndReturnDoc':
        return this.modify({ ...request, multi: false, merge: true }, true);
      case 'database.removeDocument':
        return this.remove(request);
      case 'database.calculateDocument':
        return this.count(request);
      case 'database.aggregateDocuments':
        return this.aggregate(request);
      case 'database.addCollection':
        this.store.createCollection(nameOf(request));
        return { body: { data: {} }, scanned: 0 };
      case 'database.startTransaction':
        return { body: { transactionId: this.transactions.begin().id }, scanned: 0 };
      case 'database.commitTransaction':
        await this.transactions.commit(transactionOf(request));
        return { body: { data: {} }, scanned: 0 };
      case 'database.abortTransaction':
        this.transactions.abort(transactionOf(request));
        return { body: { data: {} }, scanned: 0 };
      default:
        throw new WireError('INVALID_PARAM', `[InvalidParameter] unknown action ${request.action}`);
    }
  }

  /** Ends a transaction that nobody will end any more; anything else is ignored. */
  abandon(transactionId: unknown): void {
    if (typeof transactionId === 'string') this.transactions.abandon(transactionId);
  }

  private get(request: DatabaseRequest): DatabaseAnswer {
    const collection = this.collection(request);
    const query = this.query(request);
    const limit = Math.min(limitOf(request.limit), LARGEST_LIMIT);
    const projection = request.projection ? parseDocument(request.projection) : {};
    const search = { query, order: orderOf(request.order), skip: request.offset ?? 0, limit };
    const project = compileProjection(projection);
    return this.read(request, (view) => {
      const found = view.find(collection, search);
      const whole = Object.keys(projection).length === 0;
      return {
        data: {
          list: found.map((one) => (whole ? one.text : textOf(project(documentOf(one))))),
          offset: search.skip,
          limit,
        },
      };
    });
  }

  private count(request: DatabaseRequest): DatabaseAnswer {
    const collection = this.collection(request);
    const query = this.query(request);
    return this.read(request, (view) => ({ data: { total: view.count(collection, query) } }));
  }

  private aggregate(request: DatabaseRequest): DatabaseAnswer {
    const collection = this.collection(request);
    return this.read(request, (view) => {
      const list = aggregate(this.store, view, collection, request.stages ?? [], this.now());
      return { data: { list: list.map((one) => textOf(one)) } };
    });
  }

  private insert(request: DatabaseRequest): Promise<DatabaseAnswer> {
    const collection = this.collection(request);
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

  private modify(request: DatabaseRequest, returning = false): Promise<DatabaseAnswer> {
    const collection = this.collection(request);
    const query = this.query(request);
    const change = fillServerDates(parseDocument(String(request.data)), this.now());
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
      created['_id'] ??= newId();
      write.stage(collection, created['_id'] as DocumentId, null, created);
      return { data: { updated: 0, upsert_id: created['_id'] } };
    });
  }

  private remove(request: DatabaseRequest): Promise<DatabaseAnswer> {
    const collection = this.collection(request);
    const query = this.query(request);
    return this.write(request, (write) => {
      const found = write.view.find(collection, { query, ...(request.multi ? {} : { limit: 1 }) });
      for (const one of found) write.stage(collection, one.id, documentOf(one), null);
      return { data: { deleted: found.length } };
    });
  }

  private read(request: DatabaseRequest, work: (view: View) => DatabaseAnswer['body']): DatabaseAnswer {
    const { transactionId } = request;
    if (transactionId) {
      return this.transactions.within(transactionId, ({ view }) => {
        const before = view.scanned;
        return { body: work(view), scanned: view.scanned - before };
      });
    }
    const snapshot = this.store.snapshot();
    try {
      const view = new View(this.store, snapshot);
      return { body: work(view), scanned: view.scanned };
    } finally {
      snapshot.done();
    }
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
    return this.transactions.write((view, draft) => {
      const body = work({
        view,
        stage: (collection, id, before, after) => draft.stage(collection, id, before, after),
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
    const document = fillServerDates(parseDocument(text), this.now()) as Document;
    const id = document['_id'] ?? newId();
    if (typeof id !== 'string' && typeof id !== 'number')
      throw new WireError('INVALID_PARAM', '[InvalidParameter] _id must be a string');
    if (id === '' || String(id).length > LARGEST_ID)
      throw new WireError('INVALID_PARAM', '[InvalidParameter] bad _id');
    return { _id: id, ...document };
  }

  private collection(request: DatabaseRequest): StoredCollection {
    return this.store.collection(nameOf(request));
  }

  private query(request: DatabaseRequest): Document {
    return request.query ? (fillServerDates(parseDocument(request.query), this.now()) as Document) : {};
  }
}

interface Write {
  view: View;
  stage(collection: StoredCollection, id: DocumentId, before: Document | null, after: Document | null): void;
}

function nameOf(request: DatabaseRequest): string {
  if (typeof request.collectionName === 'string') return request.collectionName;
  throw new WireError('INVALID_PARAM', '[InvalidParameter] collectionName');
}

function transactionOf(request: DatabaseRequest): string {
  if (typeof request.transactionId === 'string') return request.transactionId;
  throw new WireError('INVALID_PARAM', '[InvalidParameter] transactionId');
}

function limitOf(limit: number | undefined): number {
  return typeof limit === 'number' && limit > 0 ? limit : DEFAULT_LIMIT;
}

// The SDK sends the order as EJSON of {field: direction}, in the order of its orderBy calls.
function orderOf(order: unknown): Order {
  if (!order) return [];
  const parsed: unknown = typeof order === 'string' ? parseDocument(order) : order;
  return isPlainObject(parsed)
    ? Object.entries(parsed).map(([path, way]) => [path, way === -1 ? -1 : 1])
    : [];
}

// An upsert starts from the equalities of its query.
function seedOf(query: Document): Document {
  const seed: Document = {};
  for (const [path, value] of Object.entries(query)) {
    if (path.startsWith('$')) continue;
    const equal: Value | undefined = isPlainObject(value) && '$eq' in value ? value['$eq'] : value;
    if (equal !== undefined && !isOperatorUpdate(equal as Document)) seed[path] = equal;
  }
  return seed;
}

/** Makes an id as the cloud does: 32 hexadecimal digits that begin with the time, so new documents sort last. */
export function newId(): string {
  return (
    Math.floor(Date.now() / 1000)
      .toString(16)
      .padStart(8, '0') + randomBytes(12).toString('hex')
  );
}

export type { Found };
