import type { Transaction as Snapshot } from 'lmdb';
import { databaseError } from '../wire/wire-error';
import type { Draft } from './draft';
import { parseDocument, printEjson, type Document } from './ejson';
import { compileQuery } from './match';
import { planQuery, type Order, type Plan } from './plan';
import { unsealText } from './seal';
import { sortDocuments } from './sort';
import type { DocumentId, Store, StoredCollection } from './store';
import { mergeStretches, walkStretches } from './walk';

/** A document met on the way: its text as stored, parsed when it was needed. */
export interface Found {
  id: DocumentId;
  text: string;
  document?: Document;
}
/** What to look for. */
export interface Search {
  query: Document;
  order?: Order;
  skip?: number;
  limit?: number;
}

/** Reads documents of one state: a snapshot or the state being written, with a transaction's own changes on top. */
export class View {
  /** Counts the documents fetched, the figure an explain would show. */
  scanned = 0;

  constructor(
    private readonly store: Store,
    private readonly snapshot?: Snapshot,
    private readonly draft?: Draft,
  ) {}

  /** Reads one document by id. */
  get(collection: StoredCollection, id: DocumentId): Found | undefined {
    const change = this.draft?.changeOf(collection, id);
    if (change) return change.after ? { id, text: change.text as string, document: change.after } : undefined;
    const text = this.store.readText(collection, id, this.snapshot);
    if (text === undefined) return undefined;
    this.scanned += 1;
    return { id, text };
  }

  /** Finds the documents of a query in order. */
  find(collection: StoredCollection, search: Search): Found[] {
    const { query, order = [], skip = 0, limit = Infinity } = search;
    const plan = planQuery(collection, query, order);
    const changed = this.draft?.changesOf(collection) ?? [];
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

  /** Counts the documents of a query, from index entries alone when they answer it. */
  count(collection: StoredCollection, query: Document): number {
    const plan = planQuery(collection, query, []);
    if (plan.kind === 'index' && plan.exact) {
      let total = 0;
      for (const { start, end } of plan.stretches) {
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
      if (this.draft?.changeOf(collection, one.id)) continue;
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
        yield { id: key, text: unsealText(value, collection.name, key) };
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
      const seen = plan.index.many || plan.stretches.length > 1 ? new Set<DocumentId>() : undefined;
      for (const id of plan.merged
        ? mergeStretches(plan, this.snapshot)
        : walkStretches(plan, this.snapshot)) {
        if (seen?.has(id)) continue;
        seen?.add(id);
        yield id;
      }
    }
  }
}

/** Parses a found document, once. */
export function documentOf(found: Found): Document {
  return (found.document ??= parseDocument(found.text));
}

/** Prints a document the way it is stored and sent. */
export function textOf(document: Document): string {
  return printEjson(document);
}
