import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPaths } from '../../localcloud/modes';
import { openFixture, type CloudFixture } from '../../localcloud/testing/cloud-fixture';

const data = mkdtempSync(join(tmpdir(), 'attack-limits-'));
let fixture: CloudFixture;

beforeAll(async () => {
  // A folder as an earlier release left it: open to others, with an empty secret and an unfinished upload.
  mkdirSync(join(data, 'files/.partial'), { recursive: true, mode: 0o755 });
  writeFileSync(join(data, 'files/.secret'), '', { mode: 0o644 });
  writeFileSync(join(data, 'files/.partial/abc'), 'half', { mode: 0o644 });
  fixture = await openFixture([{ name: 'things', indexes: [] }], {
    data,
    connections: { unproven: 8, total: 64, headersMs: 300, requestMs: 600 },
    environment: {
      envId: 'test',
      collections: [{ name: 'things', indexes: [] }],
      functions: [{ name: 'probe', timeoutSeconds: 20, memoryMb: 64, permissions: [], triggers: [] }],
    },
  });
});
afterAll(async () => {
  await fixture.close();
  rmSync(data, { recursive: true, force: true });
});

/** Sends the beginning of a request; resolves to the seconds until the server closes the connection. */
function closedAfter(start: string): Promise<number> {
  const began = Date.now();
  return new Promise((resolve) => {
    const socket = connect(fixture.cloud.port, '127.0.0.1', () => socket.write(start));
    socket.resume();
    socket.on('error', () => undefined);
    socket.on('close', () => resolve((Date.now() - began) / 1000));
  });
}

test('headers or a body that do not end are given up', async () => {
  const head = `POST /upload?path=x HTTP/1.1\r\nHost: 127.0.0.1:${fixture.cloud.port}\r\n`;
  const body = `${head}Authorization: Bearer ${fixture.cloud.token}\r\nContent-Length: 100\r\n\r\nhalf`;
  const seconds = await Promise.all([closedAfter(head), closedAfter(body), closedAfter(body.slice(0, 10))]);
  // Node's own limits are 60 s and 300 s.
  for (const one of seconds) expect(one).toBeLessThan(50);
});

test('a function that fills its memory with buffers is ended, and the next call has a new process', async () => {
  const used = await fixture.cloud.invoke('probe', null, {
    step: `const all = []; for (let i = 0; i < 100; i++) { all.push(Buffer.alloc(16 * 1024 * 1024, 1)); await new Promise((go) => setTimeout(go, 5)); } return all.length;`,
  });
  expect(used).toMatchObject({
    status: 502,
    body: { errMsg: expect.stringMatching(/Memory limit exceeded: 64 MB/) },
  });
  expect(await fixture.run('return 1;')).toBe(1);
});

const SLOW_PATTERNS = [
  ['where', `db.collection('things').where({ text: db.RegExp({ regexp: '^(a+)+$' }) }).get()`],
  ['choices', `db.collection('things').where({ text: db.RegExp({ regexp: '^(a|a)*$' }) }).get()`],
  [
    'optional parts',
    `db.collection('things').where({ text: db.RegExp({ regexp: '${'a?'.repeat(40)}${'a'.repeat(40)}c' }) }).get()`,
  ],
  ['count', `db.collection('things').where({ text: db.RegExp({ regexp: '^(a+)+$' }) }).count()`],
  [
    'update',
    `db.collection('things').where({ text: db.RegExp({ regexp: '^(a+)+$' }) }).update({ data: { n: 1 } })`,
  ],
  [
    'aggregate',
    `db.collection('things').aggregate().limit(50).match({ text: db.RegExp({ regexp: '^(a+)+$' }) }).end()`,
  ],
] as const;

test.each(SLOW_PATTERNS)('a pattern that backtracks for ever is given up in %s', async (_title, call) => {
  await fixture.run(
    `for (let i = 0; i < 8; i++) await db.collection('things').doc('t' + i).set({ data: { text: 'a'.repeat(60) + 'b' } });`,
  );
  // Without the limit it runs for years.
  const answer = fixture.run(`return ${call};`);
  // Somebody else's call is answered meanwhile or soon after.
  expect(await fixture.run('return 1;')).toBe(1);
  expect(await answer).toMatchObject({
    errCode: expect.any(Number),
    errMsg: expect.stringMatching(/pattern takes too long/),
  });
});

test('patterns in use still work', async () => {
  await fixture.run(`await db.collection('things').doc('p').set({ data: { text: '青年文明号 2026' } });`);
  const found = await fixture.run(
    `return (await db.collection('things').where({ text: db.RegExp({ regexp: '^青年.*20\\\\d+$' }) }).get()).data.map((one) => one._id);`,
  );
  expect(found).toEqual(['p']);
});

test('a document nested 500 deep is refused', async () => {
  expect(
    await fixture.run(`let deep = 1; for (let i = 0; i < 500; i++) deep = { a: deep };
    return db.collection('things').add({ data: { deep } });`),
  ).toMatchObject({ errCode: expect.any(Number) });
});

test('the folder is closed to others, its secret is renewed, and the unfinished upload is gone', async () => {
  await fixture.run(`return cloud.uploadFile({ cloudPath: 'a/b/c.txt', fileContent: Buffer.from('x') });`);
  expect(openPaths(data)).toEqual([]);
  expect(readFileSync(join(data, 'files/.secret'))).toHaveLength(32);
  expect(statSync(join(data, 'files/.partial/abc'), { throwIfNoEntry: false })).toBeUndefined();
});
