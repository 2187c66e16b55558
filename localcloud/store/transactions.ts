import { conflictError, databaseError } from '../wire/wire-error';
import { Draft, touchesOf } from './draft';
import type { Document } from './ejson';
import type { OpenTransaction } from './open-transaction';
import { View } from './find';
import type { Change, DocumentId, Store, StoredCollection } from './store';

/** A transaction lives this long, then it is aborted (milliseconds). */
export const TRANSACTION_LIMIT = 30_000;
const LONGEST_WAIT = 14_000;
// So many remembered writes are looked through for what nobody needs any more.
const CROWD = 10_000;

/** Runs writes: snapshot transactions that fail at the first conflict, and plain writes that wait for them. */
export class Transactions {
  private readonly open = new Map<string, OpenTransaction>();
  private readonly holders = new Map<string, OpenTransaction>();
  private readonly touched = new Map<string, number>();
  private readonly waiting = new Set<() => void>();
  private started = 0;
  private written = 0;
  private durable = 0;
  private crowded = CROWD;

  constructor(
    private readonly store: Store,
    private readonly limit = TRANSACTION_LIMIT,
  ) {}

  /** Begins a transaction on the newest durable state. */
  begin(): OpenTransaction {
    const snapshot = this.store.snapshot();
    const draft = new Draft();
    this.started += 1;
    const id = `${process.pid.toString(36)}-${this.started.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
    const transaction: OpenTransaction = {
      id,
      snapshot,
      since: this.durable,
      draft,
      view: new View(this.store, snapshot, draft),
      held: new Set(),
      timer: setTimeout(() => this.end(transaction), this.limit),
      ended: false,
    };
    transaction.timer.unref();
    this.open.set(id, transaction);
    return transaction;
  }

  /** Finds an open transaction; one that has ended or expired is the cloud's error. */
  find(id: string): OpenTransaction {
    const found = this.open.get(id);
    if (found) return found;
    throw databaseError(
      '[ResourceNotFound.TransactionNotExist] Transaction does not exist or has ended (TransactionNotExist).',
    );
  }

  /** Stages a change in a transaction; a document or unique key that others hold or changed ends it with a conflict. */
  stage(
    transaction: OpenTransaction,
    collection: StoredCollection,
    id: DocumentId,
    before: Document | null,
    after: Document | null,
  ): void {
    this.hold(transaction, touchesOf({ collection, id, before, after, text: null }));
    transaction.draft.stage(collection, id, before, after, transaction.snapshot);
  }

  /** Runs a step of a transaction; whatever goes wrong inside ends it, as MongoDB does. */
  within<T>(id: string, step: (transaction: OpenTransaction) => T): T {
    const transaction = this.find(id);
    try {
      return step(transaction);
    } catch (error) {
      this.end(transaction);
      throw error;
    }
  }

  /** Writes a transaction's changes; resolves once they are on the disk. */
  async commit(id: string): Promise<void> {
    const transaction = this.find(id);
    this.open.delete(id);
    clearTimeout(transaction.timer);
    try {
      const changes = transaction.draft
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

  /** Ends a transaction if it is still open, as when the function that began it is gone. */
  abandon(id: string): void {
    const transaction = this.open.get(id);
    if (transaction) this.end(transaction);
  }

  /** Runs a plain write: `plan` drafts changes on the newest state; it is run again after waiting for transactions. */
  async write<T>(plan: (view: View, draft: Draft) => T): Promise<T> {
    const deadline = Date.now() + LONGEST_WAIT;
    for (;;) {
      let result: T | undefined;
      const applied = await this.apply(() => {
        const draft = new Draft();
        result = plan(new View(this.store), draft);
        return draft.touches().some((name) => this.holders.has(name)) ? undefined : draft.all();
      });
      if (applied) return result as T;
      if (Date.now() > deadline) throw conflictError();
      await this.someEnd(deadline - Date.now());
    }
  }

  /** Ends every transaction, for a graceful stop. */
  close(): void {
    for (const transaction of this.open.values()) this.end(transaction);
  }

  // The changes are computed and applied inside one write transaction: nothing can come between.
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
          for (const name of touchesOf(change)) this.touched.set(name, mark);
        }
        return true;
      } catch (error) {
        failure = error;
        return false;
      }
    });
    if (failure) throw failure;
    this.durable = Math.max(this.durable, mark);
    this.forget();
    return applied;
  }

  private hold(transaction: OpenTransaction, names: string[]): void {
    for (const name of names) {
      const holder = this.holders.get(name);
      if (holder === transaction) continue;
      if (holder || (this.touched.get(name) ?? 0) > transaction.since) throw conflictError();
      this.holders.set(name, transaction);
      transaction.held.add(name);
    }
  }

  private end(transaction: OpenTransaction): void {
    clearTimeout(transaction.timer);
    this.open.delete(transaction.id);
    if (transaction.held.size > 0) for (const name of transaction.held) this.holders.delete(name);
    transaction.held.clear();
    if (!transaction.ended) transaction.snapshot.done();
    transaction.ended = true;
    this.forget();
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  // What was written matters only to transactions that cannot see it yet.
  private forget(): void {
    if (this.open.size === 0 && this.durable === this.written) this.touched.clear();
    if (this.touched.size < this.crowded) return;
    const oldest = Math.min(this.durable, ...[...this.open.values()].map(({ since }) => since));
    for (const [name, mark] of this.touched) if (mark <= oldest) this.touched.delete(name);
    this.crowded = Math.max(CROWD, this.touched.size * 2);
  }

  private someEnd(longest: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, longest));
      this.waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
