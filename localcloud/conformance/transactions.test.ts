import { openEndpoint, type Endpoint, type SdkCollection } from './endpoint';

interface Command {
  inc(by: number): unknown;
  gte(low: number): unknown;
}

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

const all = (): SdkCollection => endpoint.db.collection(endpoint.collection);
const read = async (id: string): Promise<unknown> => (await all().doc(id).get()).data?.['v'] ?? null;
const BUSY = { errMsg: expect.stringMatching(/TransactionBusy/) as string };
const inc = (by: number): object => ({ data: { v: (endpoint.db.command as Command).inc(by) } });

test('a transaction reads its snapshot and its own changes', async () => {
  await all().add({ data: { _id: 's', v: 1 } });
  const t = await endpoint.db.startTransaction();
  await all().doc('s').update(inc(10));
  await all().add({ data: { _id: 'later', v: 1 } });
  const inside = t.collection(endpoint.collection);
  expect((await inside.doc('s').get()).data).toMatchObject({ v: 1 });
  await inside.add({ data: { _id: 'own', v: 7 } });
  const { data } = await inside.where({ v: (endpoint.db.command as Command).gte(1) }).get();
  expect(data.map(({ _id }) => _id).sort()).toEqual(['own', 's']);
  await t.rollback();
  expect(await read('own')).toBeNull();
});

test('a write to a document locked by another transaction fails immediately, and the other transaction commits', async () => {
  await all().add({ data: { _id: 'w', v: 0 } });
  const [first, second] = [await endpoint.db.startTransaction(), await endpoint.db.startTransaction()];
  await first.collection(endpoint.collection).doc('w').update(inc(1));
  await expect(second.collection(endpoint.collection).doc('w').update(inc(1))).rejects.toMatchObject(BUSY);
  await first.commit();
  expect(await read('w')).toBe(1);
});

test('a write to a document changed since the transaction began is a conflict', async () => {
  await all().add({ data: { _id: 'o', v: 0 } });
  const t = await endpoint.db.startTransaction();
  await all().doc('o').update(inc(5));
  await expect(t.collection(endpoint.collection).doc('o').update(inc(1))).rejects.toMatchObject(BUSY);
  expect(await read('o')).toBe(5);
});

test('a plain write waits for the transaction that has locked the document', async () => {
  await all().add({ data: { _id: 'p', v: 0 } });
  const t = await endpoint.db.startTransaction();
  await t
    .collection(endpoint.collection)
    .doc('p')
    .update({ data: { v: 5 } });
  const plain = all().doc('p').update(inc(1));
  expect(await read('p')).toBe(0);
  await t.commit();
  await plain;
  expect(await read('p')).toBe(6);
});

test('two transactions that add the same id conflict', async () => {
  const [first, second] = [await endpoint.db.startTransaction(), await endpoint.db.startTransaction()];
  await first.collection(endpoint.collection).add({ data: { _id: 'same', v: 1 } });
  await expect(
    second.collection(endpoint.collection).add({ data: { _id: 'same', v: 2 } }),
  ).rejects.toMatchObject(BUSY);
  await first.commit();
  expect(await read('same')).toBe(1);
});

test('an error thrown by the callback rolls the transaction back', async () => {
  await all().add({ data: { _id: 'u', v: 0 } });
  await expect(
    endpoint.db.runTransaction(async (t) => {
      await t.collection(endpoint.collection).doc('u').update(inc(1));
      await t.collection(endpoint.collection).add({ data: { _id: 'u2' } });
      throw new Error('changed my mind');
    }),
  ).rejects.toBeDefined();
  expect([await read('u'), await read('u2')]).toEqual([0, null]);
});

test('an error aborts the transaction: later steps fail and nothing is written', async () => {
  await all().add({ data: { _id: 'e', v: 'text' } });
  const t = await endpoint.db.startTransaction();
  await t.collection(endpoint.collection).add({ data: { _id: 'e2' } });
  await expect(t.collection(endpoint.collection).doc('e').update(inc(1))).rejects.toMatchObject({
    errCode: -502001,
  });
  await expect(t.collection(endpoint.collection).doc('e').get()).rejects.toMatchObject({
    errMsg: expect.stringMatching(/TransactionNotExist/),
  });
  expect(await read('e2')).toBeNull();
});

test('a removed document is missing in the transaction and restored by a rollback', async () => {
  await all().add({ data: { _id: 'r', v: 1 } });
  const t = await endpoint.db.startTransaction();
  await t.collection(endpoint.collection).doc('r').remove();
  expect((await t.collection(endpoint.collection).doc('r').get()).data).toBeNull();
  await t.collection(endpoint.collection).add({ data: { _id: 'r', v: 2 } });
  await t.rollback();
  expect(await read('r')).toBe(1);
});

test('ten concurrent increments with retries give the exact sum', async () => {
  await all().add({ data: { _id: 'sum', v: 0 } });
  const increment = async (): Promise<void> => {
    for (;;) {
      const t = await endpoint.db.startTransaction();
      try {
        const { data } = await t.collection(endpoint.collection).doc('sum').get();
        await t
          .collection(endpoint.collection)
          .doc('sum')
          .update({ data: { v: Number(data?.['v']) + 1 } });
        await t.commit();
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      }
    }
  };
  await Promise.all(Array.from({ length: 10 }, increment));
  expect(await read('sum')).toBe(10);
});

test('where().update in a transaction runs outside it, as in the SDK', async () => {
  await all().add({ data: { _id: 'trap', v: 0, k: 'trap' } });
  const t = await endpoint.db.startTransaction();
  await t.collection(endpoint.collection).where({ k: 'trap' }).update(inc(1));
  await t.rollback();
  expect(await read('trap')).toBe(1);
});
