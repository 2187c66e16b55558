import { Aggregator } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { hasRiskyPattern, runBounded } from '../store/bounded-pattern';
import { isPlainObject, type Document, type Value } from '../store/ejson';
import { documentOf } from '../store/found';
import { parseSent } from './sent-ejson';
import type { View } from '../store/view';
import { compareValues } from '../store/compare';
import { sortValue } from '../store/path-values';
import type { Order } from '../store/plan';
import type { Store, StoredCollection } from '../store/store';
import { databaseError, WireError } from './wire-error';

/** A pipeline stage as sent by the SDK: the operator and its value as EJSON text. */
export interface WireStage {
  stageKey: string;
  stageValue: string;
}
type Stage = Record<string, Value>;

const SUPPORTED = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$facet',
  '$graphLookup',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$redact',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
]);

/** Runs an aggregation: the leading match and sort by indexes, the other stages in memory. */
export function aggregate(
  store: Store,
  view: View,
  collection: StoredCollection,
  wire: WireStage[],
  now: Date,
): Document[] {
  const stages = wire.map(readStage);
  const { head, rest } = splitHead(stages);
  let documents = view.find(collection, head).map(documentOf);
  const resolver = (name: string): AnyObject[] =>
    view.find(store.collection(name), { query: {} }).map(documentOf) as AnyObject[];
  for (const stage of rest) documents = runStage(stage, documents, resolver, now);
  return documents;
}

function readStage({ stageKey, stageValue }: WireStage): Stage {
  if (!SUPPORTED.has(stageKey))
    throw databaseError(`[FailedOperation] Unrecognized pipeline stage name: '${stageKey}'`);
  return { [stageKey]: parseSent(stageValue) };
}

function splitHead(stages: Stage[]): {
  head: { query: Document; order: Order; skip?: number; limit?: number };
  rest: Stage[];
} {
  const head: { query: Document; order: Order; skip?: number; limit?: number } = { query: {}, order: [] };
  let at = 0;
  const taken = (key: string): Value | undefined =>
    stages[at] && key in (stages[at] as Stage) ? (stages[at++] as Stage)[key] : undefined;
  const match = taken('$match');
  if (isPlainObject(match)) head.query = match;
  const sort = taken('$sort');
  if (isPlainObject(sort)) head.order = orderOf(sort);
  const skip = taken('$skip');
  if (typeof skip === 'number') head.skip = skip;
  const limit = taken('$limit');
  if (typeof limit === 'number') head.limit = limit;
  return { head, rest: stages.slice(at) };
}

function runStage(
  stage: Stage,
  documents: Document[],
  resolver: (name: string) => AnyObject[],
  now: Date,
): Document[] {
  // mingo deviates from MongoDB in these stages: descending sort of an array field, $count of an empty input, $bucket's
  // lower bounds.
  if (isPlainObject(stage['$sort'])) return sorted(documents, orderOf(stage['$sort']));
  if ('$count' in stage)
    return documents.length === 0 ? [] : [{ [String(stage['$count'])]: documents.length }];
  if (isPlainObject(stage['$bucket'])) {
    return groupStages(stage['$bucket']).reduce((list, one) => runStage(one, list, resolver, now), documents);
  }
  try {
    const aggregator = new Aggregator([stage as AnyObject], {
      collectionResolver: resolver,
      scriptEnabled: false,
      variables: { NOW: now },
    } as AnyObject);
    const run = (): Document[] => aggregator.run<AnyObject>(documents as AnyObject[]) as Document[];
    if (!hasRiskyPattern(stage)) return run();
    // A stage that reads other collections must not be stopped in between.
    if ('$lookup' in stage || '$graphLookup' in stage || '$facet' in stage)
      throw new Error('patterns with repetitions are not supported in this stage');
    return runBounded(run);
  } catch (error) {
    throw error instanceof WireError ? error : databaseError(`[FailedOperation] ${(error as Error).message}`);
  }
}

function groupStages(bucket: Document): Stage[] {
  const { groupBy = null, boundaries, default: other, output } = bucket;
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw databaseError('[FailedOperation] $bucket needs two boundaries');
  const branches = boundaries.slice(0, -1).map((low, i): Value => ({
    case: { $and: [{ $gte: [groupBy, low] }, { $lt: [groupBy, boundaries[i + 1] as Value] }] },
    then: low,
  }));
  const _id: Value = { $switch: { branches, ...(other === undefined ? {} : { default: other }) } };
  const fields = isPlainObject(output) ? output : { count: { $sum: 1 } };
  return [{ $group: { _id, ...fields } }, { $sort: { _id: 1 } }];
}

function sorted(documents: Document[], order: Order): Document[] {
  const fields = order.map(([path, direction]) => ({ parts: path.split('.'), direction }));
  return documents
    .map((document) => ({
      document,
      values: fields.map(({ parts, direction }) => sortValue(document, parts, direction, compareValues)),
    }))
    .sort((a, b) => {
      for (const [i, { direction }] of fields.entries()) {
        const by = compareValues(a.values[i], b.values[i]) * direction;
        if (by !== 0) return by;
      }
      return 0;
    })
    .map(({ document }) => document);
}

function orderOf(sort: Document): Order {
  return Object.entries(sort).map(([path, direction]) => [path, direction === -1 ? -1 : 1]);
}
