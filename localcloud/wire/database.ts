import { documentOf, textOf } from '../store/found';
import { View } from '../store/view';
import { compileProjection } from '../store/project';
import type { Store } from '../store/store';
import type { Transactions } from '../store/transactions';
import { aggregate } from './aggregate';
import {
  limitOf,
  nameOf,
  orderOf,
  queryOf,
  transactionOf,
  type DatabaseAnswer,
  type DatabaseRequest,
} from './database-request';
import { parseSentDocument } from './sent-ejson';
import { WireError } from './wire-error';
import { WriteActions } from './write-actions';

/** Answers the database actions of the wire protocol. */
export class DatabaseActions {
  private readonly writes: WriteActions;

  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
    private readonly now: () => Date,
  ) {
    this.writes = new WriteActions(store, transactions, now);
  }

  async run(request: DatabaseRequest): Promise<DatabaseAnswer> {
    switch (request.action) {
      case 'database.getDocument':
        return this.get(request);
      case 'database.insertDocument':
        return this.writes.insert(request);
      case 'database.modifyDocument':
        return this.writes.modify(request);
      case 'database.modifyAndReturnDoc':
        return this.writes.modify({ ...request, multi: false, merge: true }, true);
      case 'database.removeDocument':
        return this.writes.remove(request);
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

  /** Aborts a transaction whose caller is gone; ignores anything that is not an open transaction. */
  abandon(transactionId: unknown): void {
    if (typeof transactionId === 'string') this.transactions.abandon(transactionId);
  }

  private get(request: DatabaseRequest): DatabaseAnswer {
    const collection = this.store.collection(nameOf(request));
    const query = queryOf(request, this.now());
    const limit = limitOf(request.limit);
    const projection = request.projection ? parseSentDocument(request.projection) : {};
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
    const collection = this.store.collection(nameOf(request));
    const query = queryOf(request, this.now());
    return this.read(request, (view) => ({ data: { total: view.count(collection, query) } }));
  }

  private aggregate(request: DatabaseRequest): DatabaseAnswer {
    const collection = this.store.collection(nameOf(request));
    return this.read(request, (view) => {
      const list = aggregate(this.store, view, collection, request.stages ?? [], this.now());
      return { data: { list: list.map((one) => textOf(one)) } };
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
    // The state cannot change within one turn of the event loop, so a synchronous read needs no snapshot.
    this.store.refresh();
    const view = new View(this.store);
    return { body: work(view), scanned: view.scanned };
  }
}
