import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssueView } from '../../core/contract/wall';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { startLocalCloud } from '../../localcloud/local-cloud';
import { readDocuments } from '../../localcloud/store/read-documents';
import { buildLocalcloud } from '../../scripts/build-localcloud';
import { checkData } from '../../scripts/check-data';
import { migrateLocal } from '../../scripts/migrate-local';
import { migrateSlice } from '../../server/jobs/migrate';
import type { MigrateDeps, MigrationReport } from '../../server/jobs/migrate';
import { MIGRATIONS, STORED_VERSION } from '../../server/store/migrations/list';
import { checkDocument } from '../../server/store/check-documents';
import { migration } from '../../server/store/migrations/migration';
import type { Migration } from '../../server/store/migrations/migration';
import type { Store } from '../../server/store/store';
import { CloudBase, storeOf } from '../harness/admin-sdk';
import { unpackFirstRelease } from '../harness/stored-folder';

const ROOT = join(__dirname, '../..');
const NOW = '2026-11-29T02:00:00.000Z';

let home: string;
let cloud: LocalCloud | null = null;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'qingcheng-migrate-'));
});
afterEach(async () => {
  await cloud?.stop();
  cloud = null;
  rmSync(home, { recursive: true, force: true });
});

async function open(): Promise<LocalCloud> {
  cloud = await startLocalCloud({
    data: join(home, 'data'),
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now: NOW,
  });
  return cloud;
}

const layFolderOfFirstRelease = (): void => unpackFirstRelease(join(home, 'data'));

const slice = (store: Store, rest: Partial<MigrateDeps> = {}): Promise<MigrationReport> =>
  migrateSlice({ store, now: NOW, outOfTime: () => false, ...rest });

/** Renames every person's first seat; counts how often a document passes. */
const renameSeats = (version: number, mark: string): Migration =>
  migration({
    version,
    collection: 'seats',
    summary: 'appends a mark to names',
    breaksOlderCode: false,
    migrate: (doc) => (doc.name.endsWith(mark) ? doc : { ...doc, name: doc.name + mark }),
  });

const namesOf = async (store: Store): Promise<string[]> =>
  (await store.find('seats', {}, { limit: 1000, order: ['_id', 'asc'] })).map(({ name }) => name);

describe('migrations of stored documents', () => {
  test('are numbered from 2 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 2));
  });

  test.each(MIGRATIONS)('$version applied twice to any document of 0.1.0 equals once', async (each) => {
    layFolderOfFirstRelease();
    let changed = 0;
    const found = each.look ? ['a-seat'] : [];
    await readDocuments(join(home, 'data'), ({ collection, document }) => {
      if (collection !== each.collection || document === null) return;
      for (const variant of variantsOf(each.version, document)) migrateTwice(collection, variant);
    });
    // A migration that changes nothing of the fixture is not tested by it.
    expect(changed).toBeGreaterThan(0);
    function migrateTwice(collection: Migration['collection'], document: object): void {
      const once = each.migrate(structuredClone(document) as never, found);
      if (once === null) return void (changed += 1);
      const twice = each.migrate(structuredClone(once), found);
      expect(twice).toEqual(once);
      expect(checkDocument(collection, once, true)).toEqual([]);
      if (JSON.stringify(once) !== JSON.stringify(document)) changed += 1;
    }
  });

  /** A document of the fixture, and where it has none that left, is a draft or has no seat, the same as one. */
  const variantsOf = (version: number, document: object): object[] =>
    version === 4
      ? [document, { ...document, state: 'left', openid: null, leftAt: NOW }]
      : version === 6 && 'state' in document
        ? [document, { ...document, state: 'draft' }]
        : version === 7
          ? [document, { ...document, seats: [], offices: [] }]
          : [document];

  test('an empty database begins at the newest version', async () => {
    const local = await open();
    expect((await local.invoke('migrate', null, {})).body).toMatchObject({
      state: 'current',
      version: STORED_VERSION,
      changed: 0,
    });
  });

  test('a person who calls the function gets nothing', async () => {
    const local = await open();
    const { body } = await local.invoke('migrate', 'openid-of-a-person', {});
    expect(body).toEqual({ ok: false, code: 'not-allowed' });
    expect(await storeOf(local).get('schemaState', 'database')).toBeNull();
  });

  test('a folder of release 0.1.0 comes to the newest version once, and every document fits its schema', async () => {
    layFolderOfFirstRelease();
    const local = await open();
    // A deployment asks first; that writes nothing.
    const ask = async (): Promise<unknown> => (await local.invoke('migrate', null, { ask: true })).body;
    expect(await ask()).toEqual({
      ...{ state: 'running', version: 1, target: STORED_VERSION, changed: 0, read: 0 },
    });
    expect(await storeOf(local).get('schemaState', 'database')).toBeNull();
    const reports: string[] = [];
    await migrateLocal(local, (text) => reports.push(text));
    expect(await ask()).toMatchObject({ state: 'current', version: STORED_VERSION });
    const store = storeOf(local);
    expect(await store.get('schemaState', 'database')).toMatchObject({
      version: STORED_VERSION,
      after: null,
    });
    expect(await store.find('requests', { name: 'wallLink.issue' }, { limit: 1 })).toEqual([]);
    expect((await local.invoke('migrate', null, {})).body).toMatchObject({
      state: 'current',
      changed: 0,
      read: 0,
    });
    await local.stop();
    cloud = null;
    const { documents, faults } = await checkData(join(home, 'data'), true);
    expect(faults).toEqual([]);
    expect(documents).toBeGreaterThan(700);
  });

  test('a folder of release 0.1.0 is served to each of its people', async () => {
    layFolderOfFirstRelease();
    const local = await open();
    await migrateLocal(local, () => undefined);
    const people = await storeOf(local).find('people', {}, { limit: 1000 });
    expect(people.length).toBeGreaterThan(5);
    for (const { _id } of people) {
      const { body } = await local.invoke('api', _id, {
        name: 'person.describe',
        input: {},
        requestId: 'r1',
      });
      expect(body).toMatchObject({ ok: true });
    }
  });

  test('whoever left under 0.1.0 is hidden in the issues of that time, and shown again when restored', async () => {
    layFolderOfFirstRelease();
    const local = await open();
    const store = storeOf(local);
    const [wall] = await store.find('walls', {}, { limit: 1 });
    const collectiveId = wall?._id ?? '';
    const seats = await store.find('seats', { collectiveId }, { limit: 100 });
    const seatOf = (name: string) => seats.find((seat) => seat.name === name);
    const [gone, reader] = [seatOf('褚文轩'), seatOf('林晓')];
    // What 0.1.0 stored when it marked somebody as left.
    await CloudBase.connect(local).revise('seats', gone?._id ?? '', { state: 'left', openid: null });
    await migrateLocal(local, () => undefined);
    let calls = 0;
    const call = async (name: string, input: object) =>
      (
        await local.invoke('api', reader?.openid ?? null, {
          ...{
            name,
            input: { collectiveId, ...input },
            requestId: `left-under-first-release-${(calls += 1)}`,
          },
        })
      ).body as {
        readonly ok: boolean;
        readonly value: { readonly issue: IssueView; readonly version: number };
      };
    const writers = async (no: number): Promise<string[]> =>
      (await call('wall.open', { no })).value.issue.entries.map(({ name }) => name);
    expect(await writers(2)).toEqual(expect.not.arrayContaining(['褚文轩']));
    expect((await call('wall.open', { no: 2 })).value.issue.departed).toBe(1);
    expect(await writers(1)).toContain('陈一诺');
    const restored = await call('roster.restore', { seatId: gone?._id });
    expect(restored).toMatchObject({ ok: true });
    expect(await writers(2)).toContain('褚文轩');
  });

  test('a slice that runs out of time is continued behind its last page, each document changed once', async () => {
    layFolderOfFirstRelease();
    const store = storeOf(await open());
    await slice(store);
    const before = await namesOf(store);
    const migrations = [
      ...MIGRATIONS,
      renameSeats(STORED_VERSION + 1, '·'),
      renameSeats(STORED_VERSION + 2, '+'),
    ];
    let pages = 0;
    const states: string[] = [];
    for (let calls = 0; calls < 20; calls++) {
      const budget = pages + 1;
      const report = await slice(store, { migrations, outOfTime: () => pages++ >= budget });
      states.push(report.state);
      if (report.state === 'current') break;
    }
    expect(states.at(-1)).toBe('current');
    expect(states.length).toBeGreaterThan(1);
    expect(await namesOf(store)).toEqual(before.map((name) => `${name}·+`));
  });

  test.each([1, 99, 100, 101, 201])('%d documents are all read, at any page boundary', async (count) => {
    const local = await open();
    const store = storeOf(local);
    await slice(store);
    const keys = Array.from({ length: count }, (_, at) => ({
      _id: `k${String(at).padStart(4, '0')}`,
      collectiveId: 'c',
      seatId: 'old',
    }));
    await CloudBase.connect(local).add('rosterKeys', keys);
    const mark = migration({
      version: STORED_VERSION + 1,
      collection: 'rosterKeys',
      summary: 'marks every key',
      breaksOlderCode: false,
      migrate: (doc) => (doc.seatId === 'new' ? doc : { ...doc, seatId: 'new' }),
    });
    const report = await slice(store, { migrations: [...MIGRATIONS, mark] });
    expect(report).toMatchObject({ state: 'current', changed: count, read: count });
    expect(await store.find('rosterKeys', { seatId: 'old' }, { limit: 1 })).toEqual([]);
  });

  test('documents of newer code are refused: nothing is read or written, and the start says what to do', async () => {
    layFolderOfFirstRelease();
    const local = await open();
    const store = storeOf(local);
    const newer = [...MIGRATIONS, renameSeats(STORED_VERSION + 1, '·')];
    await slice(store, { migrations: newer });
    const before = await namesOf(store);
    expect(await slice(store)).toEqual({
      state: 'newer',
      version: STORED_VERSION + 1,
      target: STORED_VERSION,
    });
    await expect(migrateLocal(local, () => undefined)).rejects.toThrow(/更新的版本/);
    expect(await namesOf(store)).toEqual(before);
    await local.stop();
    cloud = null;
    await buildLocalcloud(ROOT);
    const start = spawnSync(
      process.execPath,
      ['dist/localcloud/serve.js', '--data', join(home, 'data'), '--port', '0'],
      { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
    );
    expect(start.stderr).toContain(`数据目录由更新的版本写成（数据版本 ${STORED_VERSION + 1}`);
    expect(start.stdout).not.toContain('ready');
    expect(start.status).toBe(1);
  });
});

describe('the check of stored documents', () => {
  const check = (): { stdout: string; status: number | null } =>
    spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/.bin/tsx'), 'scripts/doctor.ts', '--data', join(home, 'data')],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );

  test('names collection, id and field of a wrong document, and changes nothing', async () => {
    layFolderOfFirstRelease();
    const local = await open();
    const [seat] = await storeOf(local).find('seats', {}, { limit: 1 });
    const id = seat?._id ?? '';
    await CloudBase.connect(local).revise('seats', id, { details: { gender: '其他' }, ofNewerRelease: 1 });
    await local.stop();
    cloud = null;
    const file = join(home, 'data/database.mdb');
    const before = readFileSync(file);
    const { stdout, status } = check();
    expect(stdout).toContain(`✗ 集合 seats 的文档 ${id}，字段 details.gender`);
    expect(stdout).not.toContain('ofNewerRelease');
    expect(stdout).toContain('有 1 处不合规定；没有改动任何数据');
    expect(status).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('says so when every document fits', () => {
    layFolderOfFirstRelease();
    expect(check()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+ 份文档都合乎规定的样子。\n$/),
    });
  });
});
