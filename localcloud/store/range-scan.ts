import type { Transaction as Snapshot } from 'lmdb';
import type { DocumentId } from './ejson';
import type { KeyRange, Plan } from './plan';

type IndexPlan = Extract<Plan, { kind: 'index' }>;
type Entry = { key: Buffer; value: DocumentId };

/** Yields the ids of an index's key ranges, one range after the other. */
export function* scanRanges(plan: IndexPlan, snapshot: Snapshot | undefined): Generator<DocumentId> {
  for (const keyRange of plan.ranges) {
    for (const { value } of entries(plan, keyRange, snapshot)) yield value;
  }
}

/** Merges several key ranges into one sequence sorted by the key part after the fixed fields. */
export function* mergeRanges(plan: IndexPlan, snapshot: Snapshot | undefined): Generator<DocumentId> {
  const cursors = plan.ranges.map((keyRange) => {
    const iterator = entries(plan, keyRange, snapshot)[Symbol.iterator]();
    return { iterator, fixed: keyRange.fixed, head: iterator.next() };
  });
  try {
    for (;;) {
      let first: (typeof cursors)[number] | undefined;
      for (const cursor of cursors) {
        if (cursor.head.done) continue;
        if (!first || comesBefore(cursor, first, plan.reverse)) first = cursor;
      }
      if (!first) return;
      yield (first.head.value as Entry).value;
      first.head = first.iterator.next();
    }
  } finally {
    for (const { iterator } of cursors) iterator.return?.();
  }
}

interface Cursor {
  fixed: number;
  head: IteratorResult<Entry>;
}

function comesBefore(a: Cursor, b: Cursor, reverse: boolean): boolean {
  const [x, y] = [a, b].map(({ head, fixed }) => (head.value as Entry).key.subarray(fixed)) as [
    Buffer,
    Buffer,
  ];
  const order = Buffer.compare(x, y);
  return reverse ? order > 0 : order < 0;
}

function entries(plan: IndexPlan, { start, end }: KeyRange, snapshot: Snapshot | undefined): Iterable<Entry> {
  const options = plan.reverse ? { start: end, end: start, reverse: true } : { start, end };
  return plan.index.keys.getRange(snapshot ? { ...options, transaction: snapshot } : options);
}
