import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULT_KINDS, parseFaults, printFaults } from './faults/fault';
import { FaultPlan } from './faults/fault-plan';
import { startLocalCloud, type LocalCloud } from './local-cloud';

let cloud: LocalCloud;
const data = mkdtempSync(join(tmpdir(), 'localcloud-'));

beforeAll(async () => {
  cloud = await startLocalCloud({
    data,
    functions: join(__dirname, 'fixtures'),
    environment: {
      collections: [{ name: 'things', indexes: [] }],
      functions: [
        { name: 'probe', timeoutSeconds: 60, memoryMb: 64, permissions: [], triggers: [] },
        // The same function with a short time limit, for what exceeds it.
        { name: 'plain', timeoutSeconds: 4, memoryMb: 64, permissions: [], triggers: [] },
      ],
    },
  });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(data, { recursive: true });
});

const count = async (id: string): Promise<unknown> => {
  const { body } = await cloud.invoke('probe', null, {
    step: `return (await db.collection('things').doc('${id}').get()).data?.n ?? null;`,
  });
  return (body as { value: unknown }).value;
};

// Two steps: an insert of n = 1, then an increment; each row gives the stored value after the fault.
test.each([
  ['delay@1:20', 200, 2],
  ['dropBefore@1', 200, null],
  ['dropAfter@1', 200, 1],
  ['dropBefore@2', 200, 1],
  ['dropAfter@2', 200, 2],
  ['duplicate@2', 200, 3],
  ['conflict@2', 200, 1],
  ['timeout@2', 504, 1],
  ['deathBefore@2', 502, 1],
  ['deathAfter@2', 502, 2],
  ['loseAnswer', 504, 2],
])('the fault %s ends with status %i and n = %j', async (faults, status, left) => {
  const id = faults.replace(/\W/g, '_');
  const step = `const t = db.collection('things'); await t.add({ data: { _id: '${id}', n: 1 } }); await t.doc('${id}').update({ data: { n: _.inc(1) } });`;
  const answer = await cloud.invoke('probe', null, { step }, { faults: parseFaults(faults) });
  expect(answer.status).toBe(status);
  expect(await count(id)).toBe(left);
});

test('a call delivered twice runs twice and is answered once', async () => {
  const step = `const t = db.collection('things'); if (!(await t.doc('twice').update({ data: { n: _.inc(1) } })).stats.updated) await t.add({ data: { _id: 'twice', n: 1 } });`;
  await cloud.invoke('probe', null, { step }, { faults: parseFaults('callTwice') });
  expect(await count('twice')).toBe(2);
});

test('a worker that dies in a transaction leaves no changes and no locks', async () => {
  await cloud.invoke('probe', null, {
    step: `await db.collection('things').add({ data: { _id: 'tx', n: 1 } });`,
  });
  const step = `await db.runTransaction(async (t) => { await t.collection('things').doc('tx').update({ data: { n: 5 } }); });`;
  expect(await cloud.invoke('probe', null, { step }, { faults: parseFaults('deathAfter@2') })).toMatchObject({
    status: 502,
    steps: 2,
  });
  expect(await count('tx')).toBe(1);
  expect((await cloud.invoke('probe', null, { step })).body).toEqual({});
  expect(await count('tx')).toBe(5);
});

test('parseFaults reads what printFaults prints', () => {
  const faults = FAULT_KINDS.map((kind, at) => ({ kind, at }));
  expect(parseFaults(printFaults(faults))).toEqual(faults);
  expect(() => parseFaults('explode@1')).toThrow(RangeError);
});

test('a plan assigns its faults to every n-th call of a function', () => {
  const plan = new FaultPlan([{ function: 'api', every: 2, faults: 'delay@1' }]);
  expect([plan.next('api'), plan.next('clock'), plan.next('api')].map((faults) => faults.length)).toEqual([
    0, 0, 1,
  ]);
});

describe('a failing function', () => {
  test.each([
    ['throws', `throw new Error('no card')`, true, 502, -504002, /no card/],
    [
      'returns a rejected promise of a plain object',
      `throw { errMsg: 'plain' }`,
      true,
      502,
      -504002,
      /plain/,
    ],
    [
      'runs longer than its limit',
      `await new Promise(() => {})`,
      false,
      504,
      -504003,
      /timed out after 4 seconds/,
    ],
    ['blocks the thread', `for (;;);`, false, 504, -504003, /timed out after 4 seconds/],
    ['exits', `process.exit(3)`, false, 502, -504002, /exited \(code 3/],
    [
      'uses more memory than it declared',
      `const all = []; for (;;) all.push(new Array(10000).fill(all.length));`,
      false,
      502,
      -504002,
      /Memory limit exceeded: 64 MB/,
    ],
    ['answers more than 6 MB', `return 'x'.repeat(6 * 1024 * 1024 + 1)`, false, 502, -504002, /too long/],
  ])('which %s is reported, and the next call works', async (_, step, rethrow, status, errCode, errMsg) => {
    const name = status === 504 ? 'plain' : 'probe';
    const answer = await cloud.invoke(name, null, { step, rethrow });
    expect(answer).toMatchObject({ status, body: { errCode, errMsg: expect.stringMatching(errMsg) } });
    expect((await cloud.invoke(name, null, { step: 'return 1' })).body).toEqual({ value: 1 });
  });

  test('an event over 100 KB is rejected before the function runs', async () => {
    expect(
      await cloud.invoke('probe', null, { step: 'return 1', more: 'x'.repeat(100 * 1024) }),
    ).toMatchObject({ status: 413, body: { errCode: -504001 } });
  });

  test('a call of an unknown function answers 404', async () => {
    expect(await cloud.invoke('absent', null, {})).toMatchObject({ status: 404, body: { errCode: -504001 } });
  });

  test.each([
    // wx-server-sdk 4.0.2 passes on the code of a failed call but sets errCode to -1.
    ['throws', 'probe', `throw new Error('inner')`, 'FUNCTIONS_EXECUTE_FAIL'],
    ['is too slow', 'probe', `await new Promise(() => {})`, ''],
    ['does not exist', 'absent', '', 'FUNCTIONS_REQUEST_FAIL'],
  ])('a function whose callee %s gets the error code', async (_, name, inner, code) => {
    const step = `return cloud.callFunction({ name: '${name}', data: { step: ${JSON.stringify(inner)}, rethrow: true } });`;
    const slow = inner.includes('Promise');
    const answer = await cloud.invoke(slow ? 'plain' : 'probe', null, { step });
    if (slow) expect(answer.status).toBe(504);
    else expect(answer.body).toMatchObject({ errCode: -1, code });
  });

  test("a called function does not inherit the caller's person", async () => {
    const { body } = await cloud.invoke('probe', 'oAlice', {
      step: `return (await cloud.callFunction({ name: 'probe', data: {} })).result.who;`,
    });
    expect((body as { value: { OPENID?: string; SOURCE: string } }).value).toEqual(
      expect.not.objectContaining({ OPENID: 'oAlice' }),
    );
  });
});
