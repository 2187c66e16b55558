import { conflictError, databaseError } from '../wire/wire-error';
import { ChangeSet, lockKeysOf } from './change-set';
import type { Document, DocumentId } from './ejson';
import type { OpenTransaction } from './open-transaction';
import { View } from './view';
import type { Change, Store, StoredCollection } from './store';

/** Lifetime after which a transaction is aborted (milliseconds). */
export const TRANSACTION_LIMIT = 30_000;
const MAX_WAIT_MS = 14_000;
// Number of recorded writes at which obsolete records are removed.
const MAX_TRACKED_WRITES = 10_000;

/** Runs writes: snapshot transactions that fail at the first conflict, and plain writes that wait for transactions. */
export class Transactions {
  private readonly open = new Map<string, OpenTransaction>();
  private readonly lockHolders = new Map<string, OpenTransaction>();
  private readonly lastWrites = new Map<string, number>();
  private readonly waiting = new Set<() => void>();
  private started = 0;
  private written = 0;
  private durable = 0;
  private pruneAt = MAX_TRACKED_WRITES;

  constructor(
    private readonly store: Store,
    private readonly limit = TRANSACTION_LIMIT,
  ) {}

  /** Begins a transaction on a snapshot of the newest durable state. */
  begin(): OpenTransaction {
    const snapshot = this.store.snapshot();
    const changeSet = new ChangeSet();
    this.started += 1;
    const id = `${process.pid.toString(36)}-${this.started.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
    const transaction: OpenTransaction = {
      id,
      snapshot,
      since: this.durable,
      changeSet,
      view: new View(this.store, snapshot, changeSet),
      locks: new Set(),
      timer: setTimeout(() => this.end(transaction), this.limit),
      ended: false,
    };
    transaction.timer.unref();
    this.open.set(id, transaction);
    return transaction;
  }

  /** Returns an open transaction; throws the cloud's error when it has ended or expired. */
  find(id: string): OpenTransaction {
    const found = this.open.get(id);
    if (found) return found;
    throw databaseError(
      '[ResourceNotFound.TransactionNotExist] Transaction does not exist or has ended (TransactionNotExist).',
    );
  }

  /** Stages a change; throws a conflict when another transaction has locked or changed the document or a unique key. */
  stage(
    transaction: OpenTransaction,
    collection: StoredCollection,
    id: DocumentId,
    before: Document | null,
    after: Document | null,
  ): void {
    this.acquireLocks(transaction, lockKeysOf({ collection, id, before, after, text: null }));
    transaction.changeSet.stage(collection, id, before, after, transaction.snapshot);
  }

  /** Runs a step of a transaction; any error aborts the transaction, as in MongoDB. */
  within<T>(id: string, step: (transaction: OpenTransaction) => T): T {
    const transaction = this.find(id);
    try {
      return step(transaction);
    } catch (error) {
      this.end(transaction);
      throw error;
    }
  }

  /** Writes a transaction's changes; resolves when they are on disk. */
  async commit(id: string): Promise<void> {
    const transaction = this.find(id);
    this.open.delete(id);
    clearTimeout(transaction.timer);
    try {
      const changes = transaction.changeSet
        .all()
        .filter((change) => change.before !== null || change.after !== null);
      if (changes.length > 0) await this.apply(() => changes);
    } finally {
      this.end(transaction);
    }
  }

  abort(id: string): void {
    this.end(this.find(id));
  }

  /** Aborts a transaction if it is still open, for example when the function that began it has ended. */
  abandon(id: string): void {
    const transaction = this.open.get(id);
    if (transaction) this.end(transaction);
  }

  /**
   * Runs a plain write: `plan` stages changes on the newest state; it is retried while transactions hold locks on them.
   */
  async write<T>(plan: (view: View, changeSet: ChangeSet) => T): Promise<T> {
    const deadline = Date.now() + MAX_WAIT_MS;
    for (;;) {
      let result: T | undefined;
      const applied = await this.apply(() => {
        const changeSet = new ChangeSet();
        result = plan(new View(this.store), changeSet);
        return changeSet.lockKeys().some((name) => this.lockHolders.has(name)) ? undefined : changeSet.all();
      });
      if (applied) return result as T;
      if (Date.now() > deadline) throw conflictError();
      await this.waitForEnd(deadline - Date.now());
    }
  }

  /** Aborts every open transaction. */
  close(): void {
    for (const transaction of this.open.values()) this.end(transaction);
  }

  // The changes are computed and applied in one write transaction, so no other write can intervene.
  private async apply(compute: () => Change[] | undefined): Promise<boolean> {
    let failure: unknown;
    let mark = 0;
    const applied = await this.store.write(() => {
      try {
        const changes = compute();
        if (!changes) return false;
        mark = this.written += 1;
        for (const change of changes) {
          this.store.apply(change);
          for (const name of lockKeysOf(change)) this.lastWrites.set(name, mark);
        }
        return true;
      } catch (error) {
        failure = error;
        return false;
      }
    });
    if (failure) throw failure;
    this.durable = Math.max(this.durable, mark);
    this.pruneWrites();
    return applied;
  }

  private acquireLocks(transaction: OpenTransaction, names: string[]): void {
    for (const name of names) {
      const holder = this.lockHolders.get(name);
      if (holder === transaction) continue;
      if (holder || (this.lastWrites.get(name) ?? 0) > transaction.since) throw conflictError();
      this.lockHolders.set(name, transaction);
      transaction.locks.add(name);
    }
  }

  private end(transaction: OpenTransaction): void {
    clearTimeout(transaction.timer);
    this.open.delete(transaction.id);
    if (transaction.locks.size > 0) for (const name of transaction.locks) this.lockHolders.delete(name);
    transaction.locks.clear();
    if (!transaction.ended) transaction.snapshot.done();
    transaction.ended = true;
    this.pruneWrites();
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  // A recorded write is needed only while a transaction with an older snapshot is open.
  private pruneWrites(): void {
    if (this.open.size === 0 && this.durable === this.written) this.lastWrites.clear();
    if (this.lastWrites.size < this.pruneAt) return;
    const oldest = Math.min(this.durable, ...[...this.open.values()].map(({ since }) => since));
    for (const [name, mark] of this.lastWrites) if (mark <= oldest) this.lastWrites.delete(name);
    this.pruneAt = Math.max(MAX_TRACKED_WRITES, this.lastWrites.size * 2);
  }

  private waitForEnd(longest: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, longest));
      this.waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
