import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from './local-cloud';

let cloud: LocalCloud;
const data = mkdtempSync(join(tmpdir(), 'localcloud-'));

beforeAll(async () => {
  cloud = await startLocalCloud({
    data,
    functions: join(__dirname, 'fixtures'),
    environment: {
      envId: 'test',
      collections: [
        {
          name: 'things',
          indexes: [
            {
              name: 'by_kind',
              keys: [
                ['kind', 1],
                ['at', -1],
              ],
            },
          ],
        },
      ],
      functions: [{ name: 'probe', timeoutSeconds: 10, memoryMb: 128, permissions: [], triggers: [] }],
    },
  });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(data, { recursive: true });
});

const run = (step: string): Promise<unknown> =>
  cloud.invoke('probe', 'oSomeone', { step }).then(({ body }) => body);

test('a function gets the openid of its caller, and none for an anonymous call', async () => {
  const { body } = await cloud.invoke('probe', 'oAlice', { hello: 1 });
  expect(body).toMatchObject({ event: { hello: 1 }, who: { OPENID: 'oAlice', ENV: 'test' } });
  const nobody = await cloud.invoke('probe', null, {});
  expect((nobody.body as { who: object }).who).not.toHaveProperty('OPENID');
});

test('documents are added, found, changed and removed through the genuine SDK', async () => {
  expect(
    await run(`const t = db.collection('things');
    await t.add({ data: { _id: 'a', kind: 'x', at: 1, deep: { n: 1 } } });
    await t.add({ data: [{ _id: 'b', kind: 'x', at: 2 }, { _id: 'c', kind: 'y', at: 3 }] });
    await t.doc('a').update({ data: { deep: { m: 2 }, at: _.inc(4) } });
    await t.doc('c').set({ data: { kind: 'x', at: 0, when: db.serverDate() } });
    const list = (await t.where({ kind: 'x' }).orderBy('at', 'desc').get()).data;
    await t.doc('b').remove();
    const missing = (await t.doc('b').get()).data;
    const when = list[2].when instanceof Date; delete list[2].when;
    return { list, missing, when, count: (await t.where({ kind: 'x' }).count()).total };`),
  ).toEqual({
    value: {
      list: [
        { _id: 'a', kind: 'x', at: 5, deep: { n: 1, m: 2 } },
        { _id: 'b', kind: 'x', at: 2 },
        { _id: 'c', kind: 'x', at: 0 },
      ],
      missing: null,
      when: true,
      count: 2,
    },
  });
});

test('a transaction reads a snapshot and reports a conflict immediately', async () => {
  expect(
    await run(`const t = db.collection('things');
    await t.add({ data: { _id: 't1', n: 1 } });
    const first = await db.startTransaction();
    const second = await db.startTransaction();
    await first.collection('things').doc('t1').update({ data: { n: _.inc(1) } });
    let conflict;
    try { await second.collection('things').doc('t1').update({ data: { n: _.inc(1) } }); } catch (e) { conflict = e.errMsg; }
    const outside = (await t.doc('t1').get()).data.n;
    await first.commit();
    return { conflict: /TransactionBusy/.test(conflict), outside, after: (await t.doc('t1').get()).data.n };`),
  ).toEqual({
    value: { conflict: true, outside: 1, after: 2 },
  });
});

test('the cost of a call is counted', async () => {
  const { operations, transactions, scanned } = await cloud.invoke('probe', 'o', {
    step: `await db.collection('things').where({ kind: 'x' }).get();
      await db.runTransaction(async (t) => { await t.collection('things').doc('a').get(); });`,
  });
  expect({ operations, transactions, scanned }).toEqual({ operations: 2, transactions: 1, scanned: 3 });
});
