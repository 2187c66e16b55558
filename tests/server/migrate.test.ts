import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { startLocalCloud } from '../../localcloud/local-cloud';
import { migrateLocal } from '../../scripts/migrate-local';
import { migrateSlice } from '../../server/jobs/migrate';
import type { MigrateDeps, MigrationReport } from '../../server/jobs/migrate';
import { MIGRATIONS, STORED_VERSION } from '../../server/store/migrations/list';
import { migration } from '../../server/store/migrations/migration';
import type { Migration } from '../../server/store/migrations/migration';
import { cloudStore } from '../../server/store/cloud-store';
import type { CloudDatabase } from '../../server/store/cloud-store';
import type { Store } from '../../server/store/store';
import { CloudBase } from '../harness/admin-sdk';
import cloudSdk from 'wx-server-sdk';

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

/** The data folder that release 0.1.0 made, with its demo collective. */
function layFolderOfFirstRelease(): void {
  mkdirSync(join(home, 'data'));
  execFileSync('tar', ['xzf', join(ROOT, 'tests/fixtures/data-0.1.0.tgz'), '-C', join(home, 'data')]);
}

/** The project's own store over the genuine SDK, as an operator's script has it. */
function storeOf(local: LocalCloud): Store {
  CloudBase.connect(local);
  const db = cloudSdk.database({ throwOnNotFound: false } as never) as unknown as CloudDatabase;
  return cloudStore(db, () => Promise.resolve());
}

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

  test('a folder of release 0.1.0 comes to the newest version once, and its people are served', async () => {
    layFolderOfFirstRelease();
    const local = await open();
    const reports: string[] = [];
    await migrateLocal(local, (text) => reports.push(text));
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
    const people = await store.find('people', {}, { limit: 1000 });
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
  });
});
