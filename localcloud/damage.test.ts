import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openFixture } from './testing/cloud-fixture';
import {
  buildProgram,
  COLLECTIONS,
  documents,
  environment,
  program,
  removeWork,
  serve,
  work,
} from './fixtures/server-process';

beforeAll(() => buildProgram());
afterAll(() => removeWork());
jest.setTimeout(60_000);

test.each(['0.0.0.0', '192.168.1.5', '::'])(
  'listening on %s is rejected, because the local cloud has no authentication',
  (host) => {
    const run = spawnSync(process.execPath, [program, '--host', host, '--data', join(work, 'exposed')], {
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 1, stderr: expect.stringMatching(/不能监听/) as string });
  },
);

test.each([
  ['a missing environment file', ['--environment', join(work, 'none.json')], /none\.json/],
  ['an invalid time', ['--now', 'tomorrow'], /不是时间/],
])('a start with %s fails with an error message', (_title, more, message) => {
  const command = [
    program,
    '--port',
    '0',
    '--environment',
    environment,
    '--data',
    join(work, 'wrong'),
    ...more,
  ];
  const run = spawnSync(process.execPath, command, { encoding: 'utf8' });
  expect(run).toMatchObject({ status: 2, stderr: expect.stringMatching(message) as string });
});

describe('a data folder that is damaged', () => {
  const check = (data: string): { faults: string[]; documents: number } => {
    const run = spawnSync(
      process.execPath,
      [program, '--check', '--data', data, '--environment', environment],
      { encoding: 'utf8' },
    );
    return JSON.parse(run.stdout) as { faults: string[]; documents: number };
  };

  test('is reported by --check; an intact one is not', async () => {
    const data = join(work, 'damaged');
    const fixture = await openFixture(COLLECTIONS, { data });
    await fixture.run(`const all = []; for (let i = 0; i < 300; i++) all.push({ _id: 'n' + i, round: 1, n: i, text: 'MARK' + 'x'.repeat(200) });
      await db.collection('notes').add({ data: all });`);
    await fixture.cloud.stop();
    expect(check(data)).toMatchObject({ documents: 300, faults: [] });
    const file = join(data, 'database.mdb');
    const bytes = readFileSync(file);
    const handle = openSync(file, 'r+');
    for (let at = bytes.indexOf('MARK'); at >= 0; at = bytes.indexOf('MARK', at + 1))
      writeSync(handle, 'MASK', at);
    closeSync(handle);
    const { faults } = check(data);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatch(/集合 notes 的文档 \S+ 已损坏/);
    const again = await openFixture(COLLECTIONS, { data });
    expect(await again.run(`return db.collection('notes').doc('n7').get();`)).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringMatching(/n7 of notes is damaged/),
    });
    await again.close();
  });

  test('is reported by --check when its pages are overwritten', async () => {
    const data = join(work, 'torn');
    const fixture = await openFixture(COLLECTIONS, { data });
    await fixture.run(`const all = []; for (let i = 0; i < 500; i++) all.push({ _id: 'n' + i, round: 1, n: i, text: 'x'.repeat(200) });
      await db.collection('notes').add({ data: all });`);
    await fixture.cloud.stop();
    const file = join(data, 'database.mdb');
    const handle = openSync(file, 'r+');
    const { size } = statSync(file);
    for (let page = 3; page * 4096 < size; page += 2)
      writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096);
    closeSync(handle);
    expect(check(data).faults.length).toBeGreaterThan(0);
  });
});

// Needs permission to mount a small file system; skipped without it.
const small = join(work, 'small');
mkdirSync(small);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', small]).status === 0;
(mounted ? test : test.skip)(
  'a full disk is reported as an error, and acknowledged writes are not lost',
  async () => {
    try {
      const { child, call } = await serve(join(small, 'data'));
      const { value: full } = (await call(`const text = 'x'.repeat(40000); let n = 0;
      try { for (; n < 1000; n++) await db.collection('notes').add({ data: { _id: 'n' + n, n, text } }); } catch (e) { return { n, errCode: e.errCode, errMsg: e.errMsg }; }`)) as {
        value: { n: number; errCode: number; errMsg: string };
      };
      expect(full).toMatchObject({
        errCode: -502001,
        errMsg: expect.stringMatching(/the disk is full or failing/),
      });
      expect(await call(`return (await db.collection('notes').count()).total;`)).toEqual({ value: full.n });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      expect(documents(join(small, 'data'))).toMatchObject({ faults: [] });
    } finally {
      spawnSync('umount', ['-l', small]);
    }
  },
  30_000,
);
