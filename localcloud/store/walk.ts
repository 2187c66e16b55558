import type { Transaction as Snapshot } from 'lmdb';
import type { Plan, Stretch } from './plan';
import type { DocumentId } from './store';

type IndexPlan = Extract<Plan, { kind: 'index' }>;
type Entry = { key: Buffer; value: DocumentId };

/** Walks the stretches of an index one after the other. */
export function* walkStretches(plan: IndexPlan, snapshot: Snapshot | undefined): Generator<DocumentId> {
  for (const stretch of plan.stretches) {
    for (const { value } of entries(plan, stretch, snapshot)) yield value;
  }
}

/** Walks several stretches at once, always taking the entry that comes first by what follows the fixed fields. */
export function* mergeStretches(plan: IndexPlan, snapshot: Snapshot | undefined): Generator<DocumentId> {
  const lanes = plan.stretches.map((stretch) => {
    const rest = entries(plan, stretch, snapshot)[Symbol.iterator]();
    return { rest, fixed: stretch.fixed, head: rest.next() };
  });
  try {
    for (;;) {
      let first: (typeof lanes)[number] | undefined;
      for (const lane of lanes) {
        if (lane.head.done) continue;
        if (!first || comesBefore(lane, first, plan.reverse)) first = lane;
      }
      if (!first) return;
      yield (first.head.value as Entry).value;
      first.head = first.rest.next();
    }
  } finally {
    for (const { rest } of lanes) rest.return?.();
  }
}

interface Lane {
  fixed: number;
  head: IteratorResult<Entry>;
}

function comesBefore(a: Lane, b: Lane, reverse: boolean): boolean {
  const [x, y] = [a, b].map(({ head, fixed }) => (head.value as Entry).key.subarray(fixed)) as [
    Buffer,
    Buffer,
  ];
  const order = Buffer.compare(x, y);
  return reverse ? order > 0 : order < 0;
}

function entries(plan: IndexPlan, { start, end }: Stretch, snapshot: Snapshot | undefined): Iterable<Entry> {
  const range = plan.reverse ? { start: end, end: start, reverse: true } : { start, end };
  return plan.index.keys.getRange(snapshot ? { ...range, transaction: snapshot } : range);
}
