import type { Transaction as Snapshot } from 'lmdb';
import { databaseError } from '../wire/wire-error';
import type { ChangeSet } from './change-set';
import { parseDocument, type Document, type DocumentId } from './ejson';
import type { Found } from './found';
import { compileQuery } from './match';
import { planQuery, type Order, type Plan } from './plan';
import { verifyChecksum } from './checksum';
import { sortDocuments } from './sort';
import type { Store, StoredCollection } from './store';
import { mergeRanges, scanRanges } from './range-scan';

/** A query with order, skip and limit. */
export interface Search {
  query: Document;
  order?: Order;
  skip?: number;
  limit?: number;
}

/** Reads documents of a snapshot or of the current state, overlaid by a transaction's staged changes. */
export class View {
  /** Number of documents fetched, as an explain would report it. */
  scanned = 0;

  constructor(
    private readonly store: Store,
    private readonly snapshot?: Snapshot,
    private readonly changeSet?: ChangeSet,
  ) {}

  /** Reads one document by id. */
  get(collection: StoredCollection, id: DocumentId): Found | undefined {
    const change = this.changeSet?.changeOf(collection, id);
    if (change) return change.after ? { id, text: change.text as string, document: change.after } : undefined;
    const text = this.store.readText(collection, id, this.snapshot);
    if (text === undefined) return undefined;
    this.scanned += 1;
    return { id, text };
  }

  /** Returns the documents of a query in its order. */
  find(collection: StoredCollection, search: Search): Found[] {
    const { query, order = [], skip = 0, limit = Infinity } = search;
    const plan = planQuery(collection, query, order);
    const changed = this.changeSet?.changesOf(collection) ?? [];
    const enough = plan.ordered && changed.length === 0 ? skip + limit : Infinity;
    const found: Found[] = [];
    for (const one of this.matches(collection, query, plan)) {
      found.push(one);
      if (found.length >= enough) break;
    }
    const test = changed.length > 0 ? compileQuery(query) : undefined;
    for (const { id, after, text } of changed) {
      if (after && test?.(after)) found.push({ id, text: text as string, document: after });
    }
    const sorted =
      plan.ordered && (changed.length === 0 || order.length === 0) ? found : sortDocuments(found, order);
    return skip > 0 || sorted.length > limit ? sorted.slice(skip, skip + limit) : sorted;
  }

  /** Counts the documents of a query; uses index entries only when they are sufficient. */
  count(collection: StoredCollection, query: Document): number {
    const plan = planQuery(collection, query, []);
    if (plan.kind === 'index' && plan.exact) {
      let total = 0;
      for (const { start, end } of plan.ranges) {
        total += plan.index.keys.getKeysCount({
          start,
          end,
          ...(this.snapshot ? { transaction: this.snapshot } : {}),
        });
      }
      return total;
    }
    if (plan.kind === 'scan' && plan.exact)
      return collection.documents.getKeysCount(this.snapshot ? { transaction: this.snapshot } : {});
    return this.find(collection, { query }).length;
  }

  private *matches(collection: StoredCollection, query: Document, plan: Plan): Generator<Found> {
    const test = plan.exact ? undefined : compileQuery(query);
    for (const one of this.candidates(collection, plan)) {
      if (this.changeSet?.changeOf(collection, one.id)) continue;
      if (!test) yield one;
      else {
        one.document ??= parseDocument(one.text);
        if (test(one.document)) yield one;
      }
    }
  }

  private *candidates(collection: StoredCollection, plan: Plan): Generator<Found> {
    const transaction = this.snapshot ? { transaction: this.snapshot } : {};
    if (plan.kind === 'scan') {
      for (const { key, value } of collection.documents.getRange({ ...transaction, reverse: plan.reverse })) {
        this.scanned += 1;
        yield { id: key, text: verifyChecksum(value, collection.name, key) };
      }
      return;
    }
    for (const id of this.ids(plan)) {
      const text = this.store.readText(collection, id, this.snapshot);
      if (text === undefined) {
        if (plan.kind === 'index')
          throw databaseError(`index ${plan.index.name} points at a missing document ${String(id)}`);
        continue;
      }
      this.scanned += 1;
      yield { id, text };
    }
  }

  private *ids(plan: Plan): Generator<DocumentId> {
    if (plan.kind === 'ids') yield* plan.ids;
    else if (plan.kind === 'union') {
      const seen = new Set<DocumentId>();
      for (const part of plan.plans)
        for (const id of this.ids(part)) if (!seen.has(id)) yield (seen.add(id), id);
    } else if (plan.kind === 'index') {
      const seen = plan.index.many || plan.ranges.length > 1 ? new Set<DocumentId>() : undefined;
      for (const id of plan.merged ? mergeRanges(plan, this.snapshot) : scanRanges(plan, this.snapshot)) {
        if (seen?.has(id)) continue;
        seen?.add(id);
        yield id;
      }
    }
  }
}
