import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EJSON } from 'bson';
import * as fc from 'fast-check';
import { checkStore } from '../store/check-store';
import { Store } from '../store/store';
import { Transactions } from '../store/transactions';
import { DatabaseActions } from '../wire/database';
import { Model, type Operation } from './model';

const OPERATIONS = process.env['LONG_ROUNDS'] === '1' ? 10_000 : 4_000;
const PER_SEQUENCE = 500;
// In memory where possible: this test checks results, not durability.
const data = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'localcloud-property-'));
const store = Store.open(data, [
  {
    name: 'm',
    indexes: [
      { name: 'by_a', keys: [['a', 1]] },
      {
        name: 'by_a_b',
        keys: [
          ['a', 1],
          ['b', -1],
        ],
      },
      {
        name: 'by_l',
        keys: [
          ['l', 1],
          ['b', 1],
        ],
      },
    ],
  },
]);
const actions = new DatabaseActions(store, new Transactions(store), () => new Date(0));
afterAll(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

const id = fc.integer({ min: 0, max: 30 }).map((n) => `i${n}`);
const small = fc.integer({ min: -3, max: 5 });
const scalar = fc.oneof(small, small, fc.constant(null), fc.constantFrom('', 'x', 'y\u0000z', '汉', '🌱'));
const list = fc.array(fc.oneof(small, fc.constantFrom('x', 'y')), { maxLength: 3 });
const fields = fc.record(
  { a: fc.oneof(scalar, scalar, list), b: small, l: fc.oneof(list, small) },
  { requiredKeys: ['b'] },
);
const condition = fc.oneof(
  fc.record({ a: scalar }),
  fc.record(
    { a: fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }), b: fc.record({ $gte: small }) },
    { requiredKeys: ['a'] },
  ),
  fc.record({ a: fc.record({ $gt: small, $lte: small }, { requiredKeys: ['$gt'] }) }),
  fc.record({ a: scalar, b: fc.record({ $lt: small, $gte: small }, { requiredKeys: ['$lt'] }) }),
  fc.record({ l: fc.oneof(small, fc.constant('x')) }),
  fc.record({ l: fc.record({ $gte: small, $lt: small }) }),
  fc.record({ a: fc.record({ $ne: scalar }) }),
  fc.record({ $or: fc.array(fc.record({ a: scalar }), { minLength: 1, maxLength: 2 }) }),
  fc.record({ _id: fc.record({ $in: fc.array(id, { maxLength: 4 }) }) }),
);
const order = fc.constantFrom<Record<string, 1 | -1>>(
  { b: 1, _id: 1 },
  { b: -1, _id: -1 },
  { b: -1, _id: 1 },
  { b: 1, _id: -1 },
  { a: 1, b: -1, _id: 1 },
  { _id: -1 },
  { l: -1, _id: 1 },
);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), id, fields }),
  fc.record({ kind: fc.constant('set' as const), id, fields }),
  fc.record({
    kind: fc.constant('update' as const),
    id,
    set: fc.record({ a: scalar, b: small }, { requiredKeys: [] }),
    inc: small,
    push: small,
  }),
  fc.record({ kind: fc.constant('updateWhere' as const), condition, inc: small }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({
    kind: fc.constant('find' as const),
    condition,
    order,
    skip: fc.nat(3),
    limit: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({ kind: fc.constant('count' as const), condition }),
);

const text = (value: unknown): string => EJSON.stringify(value as object, { relaxed: false });

async function perform(op: Operation): Promise<unknown> {
  const base = { collectionName: 'm' };
  const run = async (request: {
    action: string;
    [key: string]: unknown;
  }): Promise<Record<string, unknown>> => {
    try {
      return (await actions.run({ ...base, ...request })).body.data as Record<string, unknown>;
    } catch (error) {
      return { error: /E11000/.test((error as Error).message) ? 'duplicate' : (error as Error).message };
    }
  };
  switch (op.kind) {
    case 'insert':
      return (
        (await run({ action: 'database.insertDocument', data: [text({ _id: op.id, ...op.fields })] }))[
          'error'
        ] ?? 'inserted'
      );
    case 'set':
      return (
        (
          await run({
            action: 'database.modifyDocument',
            query: text({ _id: op.id }),
            data: text(op.fields),
            merge: false,
            upsert: true,
          })
        )['upsert_id'] ?? 'replaced'
      );
    case 'update':
      return run({
        action: 'database.modifyDocument',
        query: text({ _id: op.id }),
        data: text({ $set: op.set, $inc: { c: op.inc }, $push: { p: op.push } }),
        merge: true,
      }).then(({ updated, error }) => error ?? updated);
    case 'updateWhere':
      return (
        await run({
          action: 'database.modifyDocument',
          query: text(op.condition),
          data: text({ $inc: { b: op.inc } }),
          merge: true,
          multi: true,
        })
      )['updated'];
    case 'remove':
      return (await run({ action: 'database.removeDocument', query: text({ _id: op.id }) }))['deleted'];
    case 'count':
      return (await run({ action: 'database.calculateDocument', query: text(op.condition) }))['total'];
    case 'find': {
      const found = await run({
        action: 'database.getDocument',
        query: text(op.condition),
        order: text(op.order),
        offset: op.skip,
        limit: op.limit,
      });
      return (found['list'] as string[]).map((one) => EJSON.parse(one) as unknown);
    }
  }
}

test(`${OPERATIONS} random operations give the same results as a plain list, and every index is consistent`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: PER_SEQUENCE, maxLength: PER_SEQUENCE, size: 'max' }),
      async (operations) => {
        await actions.run({
          action: 'database.removeDocument',
          collectionName: 'm',
          query: '{}',
          multi: true,
        });
        const model = new Model();
        for (const op of operations)
          expect({ op, result: await perform(op) }).toEqual({ op, result: model.perform(op) });
        expect(checkStore(store).faults).toEqual([]);
      },
    ),
    { numRuns: OPERATIONS / PER_SEQUENCE, endOnFailure: true },
  );
}, 180_000);
