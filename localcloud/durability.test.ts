import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { backupData, restoreData } from './backup';
import { checkStore } from './store/check-store';
import { parseDocument, type Document } from './store/ejson';
import { Store } from './store/store';
import { FIXTURES, openRoom } from './testing/room';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 10);
const COLLECTIONS = [
  {
    name: 'notes',
    indexes: [
      {
        name: 'by_round',
        keys: [
          ['round', 1],
          ['n', 1],
        ] as [string, 1 | -1][],
        unique: true,
      },
    ],
  },
  { name: 'accounts', indexes: [{ name: 'by_balance', keys: [['balance', 1]] as [string, 1 | -1][] }] },
];
const work = mkdtempSync(join(tmpdir(), 'localcloud-durable-'));
// Beside node_modules, so that the bundle finds its packages.
const bundle = join(__dirname, '..', '.cache', 'localcloud-test', 'main.js');
const environment = join(work, 'environment.json');
const functions = join(work, 'functions');

beforeAll(() => {
  buildSync({
    entryPoints: [join(__dirname, 'main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  // One bundle starts in half the time of the SDK's 44 MB of files.
  buildSync({
    entryPoints: [join(FIXTURES, 'probe', 'index.js')],
    outfile: join(functions, 'probe', 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  mkdirSync(join(bundle, '..', 'worker'), { recursive: true });
  cpSync(join(__dirname, 'worker', 'host.cjs'), join(bundle, '..', 'worker', 'host.cjs'));
  writeFileSync(
    environment,
    JSON.stringify({
      collections: COLLECTIONS,
      functions: [{ name: 'probe', timeoutSeconds: 30, memoryMb: 128 }],
    }),
  );
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

jest.setTimeout(60_000);

interface Served {
  child: ChildProcess;
  call(step: string): Promise<{ value?: unknown; errMsg?: string }>;
}

function serve(data: string, prefix: string[] = []): Promise<Served> {
  const command = [
    ...prefix,
    process.execPath,
    bundle,
    '--port',
    '0',
    '--data',
    data,
    '--token',
    't',
    '--environment',
    environment,
    '--functions',
    functions,
    '--web',
    work,
  ];
  const child = spawn(command[0] as string, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`exited with ${String(code)}`)));
    child.stdout.on('data', (text: Buffer) => {
      const url = /ready (\S+)/.exec(text.toString())?.[1];
      if (!url) return;
      const call = async (step: string): Promise<{ value?: unknown; errMsg?: string }> => {
        const answer = await fetch(`${url}/invoke/probe`, {
          method: 'POST',
          headers: { authorization: 'Bearer t' },
          body: JSON.stringify({ step }),
        });
        return (await answer.json()) as { value?: unknown; errMsg?: string };
      };
      resolve({ child, call });
    });
  });
}

function documents(data: string): { notes: Set<string>; accounts: Document[]; faults: string[] } {
  const store = Store.open(data, COLLECTIONS);
  const read = (name: string): Document[] =>
    [...store.collection(name).documents.getRange()].map(({ value }) => parseDocument(value.slice(8)));
  const found = {
    notes: new Set(read('notes').map((one) => String(one['_id']))),
    accounts: read('accounts'),
    faults: checkStore(store).faults,
  };
  void store.close();
  return found;
}

const ACCOUNTS = 6;
const TRANSFER = (id: string, a: number, b: number): string => `await db.runTransaction(async (t) => {
  const accounts = t.collection('accounts');
  await accounts.doc('a${a}').update({ data: { balance: _.inc(-1), log: _.push(['${id}']) } });
  await accounts.doc('a${b}').update({ data: { balance: _.inc(1), log: _.push(['${id}']) } });
}); return true;`;

test(`killed without warning ${ROUNDS} times under concurrent writers: no acknowledged write is lost, no transaction is torn`, async () => {
  const data = join(work, 'killed');
  const acknowledged = new Set<string>();
  const transfers = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { child, call } = await serve(data);
    if (round === 0) {
      await call(
        `for (let i = 0; i < ${ACCOUNTS}; i++) await db.collection('accounts').add({ data: { _id: 'a' + i, balance: 100, log: [] } });`,
      );
    }
    let dead = false;
    const lane = async (nth: number): Promise<void> => {
      for (let i = 0; !dead; i++) {
        const id = `${round}-${nth}-${i}`;
        const transfer = nth % 2 === 0;
        const step = transfer
          ? TRANSFER(
              id,
              i % ACCOUNTS,
              (i + 1 + nth) % ACCOUNTS === i % ACCOUNTS ? (i + 1) % ACCOUNTS : (i + 1 + nth) % ACCOUNTS,
            )
          : `await db.collection('notes').add({ data: { _id: '${id}', round: ${round}, n: '${nth}:${i}' } }); return true;`;
        const answer = await call(step).catch(() => ({ value: false }));
        if (answer.value === true) (transfer ? transfers : acknowledged).add(id);
      }
    };
    const lanes = Array.from({ length: 4 }, (_, nth) => lane(nth));
    const before = acknowledged.size + transfers.size;
    while (acknowledged.size + transfers.size === before)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    dead = true;
    await Promise.all(lanes);
    const { notes, accounts, faults } = documents(data);
    expect(faults).toEqual([]);
    expect([...acknowledged].filter((id) => !notes.has(id))).toEqual([]);
    expect(accounts.reduce((sum, { balance }) => sum + (balance as number), 0)).toBe(ACCOUNTS * 100);
    const entries = new Map<string, number>();
    for (const { log } of accounts)
      for (const id of log as string[]) entries.set(id, (entries.get(id) ?? 0) + 1);
    expect([...entries].filter(([, count]) => count !== 2)).toEqual([]);
    expect([...transfers].filter((id) => !entries.has(id))).toEqual([]);
  }
  expect(acknowledged.size + transfers.size).toBeGreaterThan(ROUNDS);
}, 300_000);

test('a backup taken while writers run is one consistent state, and can be put back', async () => {
  const room = await openRoom(COLLECTIONS, { data: join(work, 'running') });
  await room.run(`for (let i = 0; i < ${ACCOUNTS}; i++) await db.collection('accounts').add({ data: { _id: 'a' + i, balance: 100, log: [] } });
    await cloud.uploadFile({ cloudPath: 'p/x.txt', fileContent: Buffer.from('x') });`);
  let writing = true;
  const writers = [0, 1, 2].map(async (nth) => {
    for (let i = 0; writing; i++) await room.run(TRANSFER(`${nth}-${i}`, i % ACCOUNTS, (i + 1) % ACCOUNTS));
  });
  const backup = join(work, 'backup');
  await backupData(room.data, backup);
  writing = false;
  await Promise.all(writers);
  expect(() => restoreData(backup, room.data, new Date())).toThrow(/请先停止服务/);
  const restored = join(work, 'restored');
  expect(restoreData(backup, restored, new Date())).toBeUndefined();
  const { accounts, faults } = documents(restored);
  expect(faults).toEqual([]);
  expect(accounts.reduce((sum, { balance }) => sum + (balance as number), 0)).toBe(ACCOUNTS * 100);
  expect(readFileSync(join(restored, 'files', 'p', 'x.txt'), 'utf8')).toBe('x');
  await room.close();
});

test('a second local cloud on the same folder is refused', async () => {
  const room = await openRoom([], { data: join(work, 'shared') });
  await expect(openRoom([], { data: join(work, 'shared') })).rejects.toThrow(/in use by process/);
  await room.close();
});

describe('a data folder that is damaged', () => {
  const check = (data: string): { faults: string[]; documents: number } => {
    const run = spawnSync(
      process.execPath,
      [bundle, '--check', '--data', data, '--environment', environment],
      { encoding: 'utf8' },
    );
    return JSON.parse(run.stdout) as { faults: string[]; documents: number };
  };

  test('is reported by --check, and a sound one is not', async () => {
    const data = join(work, 'damaged');
    const room = await openRoom(COLLECTIONS, { data });
    await room.run(`const all = []; for (let i = 0; i < 300; i++) all.push({ _id: 'n' + i, round: 1, n: i, text: 'MARK' + 'x'.repeat(200) });
      await db.collection('notes').add({ data: all });`);
    await room.cloud.stop();
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
    const again = await openRoom(COLLECTIONS, { data });
    expect(await again.run(`return db.collection('notes').doc('n7').get();`)).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringMatching(/n7 of notes is damaged/),
    });
    await again.close();
  });

  test('whose pages are overwritten gives a fault, not silence', async () => {
    const data = join(work, 'torn');
    const room = await openRoom(COLLECTIONS, { data });
    await room.run(`const all = []; for (let i = 0; i < 500; i++) all.push({ _id: 'n' + i, round: 1, n: i, text: 'x'.repeat(200) });
      await db.collection('notes').add({ data: all });`);
    await room.cloud.stop();
    const file = join(data, 'database.mdb');
    const handle = openSync(file, 'r+');
    const { size } = statSync(file);
    for (let page = 3; page * 4096 < size; page += 2)
      writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096);
    closeSync(handle);
    expect(check(data).faults.length).toBeGreaterThan(0);
  });
});

// Needs the right to mount a small file system; without it the case says so and is skipped.
const small = join(work, 'small');
mkdirSync(small);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', small]).status === 0;
(mounted ? test : test.skip)(
  'a full disk is a clear error, and what was acknowledged before stays',
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
