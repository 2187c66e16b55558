import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../scripts/doctor';
import { examineRemote, type RemoteManager } from '../../scripts/doctor-remote';
import { ENVIRONMENT } from '../../server/environment';

const ROOT = join(__dirname, '../..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'doctor-'));
  cpSync(join(ROOT, 'dist/cloudfunctions'), join(copy, 'dist/cloudfunctions'), { recursive: true });
  cpSync(join(ROOT, 'dist/environment.json'), join(copy, 'dist/environment.json'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const wrong = () => examine(copy, ENVIRONMENT).filter((finding) => !finding.ok);

test('a fresh build has no findings', () => {
  expect(wrong()).toEqual([]);
});

test('a missing bundle, a missing permission and an outdated declaration are each reported with a remedy', () => {
  rmSync(join(copy, 'dist/cloudfunctions/api/index.js'));
  expect(wrong().map((finding) => finding.what)).toContain('云函数 api 已构建');
  writeFileSync(
    join(copy, 'dist/cloudfunctions/api/config.json'),
    '{"permissions":{"openapi":[]},"triggers":[]}',
  );
  expect(wrong().some((finding) => finding.todo.includes('-604101'))).toBe(true);
  writeFileSync(join(copy, 'dist/environment.json'), '{}');
  expect(wrong().some((finding) => finding.what.startsWith('声明与源码一致'))).toBe(true);
  expect(wrong().every((finding) => finding.todo.length > 0)).toBe(true);
});

test('an open API that is called but not declared is reported', () => {
  const less = {
    ...ENVIRONMENT,
    functions: ENVIRONMENT.functions.map((declared) =>
      declared.name === 'api' ? { ...declared, permissions: [] } : declared,
    ),
  };
  const found = examine(copy, less).filter((finding) => !finding.ok);
  expect(found.some((finding) => finding.todo.includes('msgSecCheck'))).toBe(true);
});

/** A remote environment as declared; the cloud's manager is faked. */
function remoteAsDeclared(): RemoteManager {
  return {
    database: {
      listCollections: async ({ MgoLimit, MgoOffset }) => ({
        Collections: ENVIRONMENT.collections
          .slice(MgoOffset, MgoOffset + MgoLimit)
          .map(({ name }) => ({ CollectionName: name })),
      }),
      describeCollection: async (name) => ({
        Indexes: ENVIRONMENT.collections
          .find((one) => one.name === name)
          ?.indexes.map((index) => ({
            Name: index.name,
            Unique: index.unique,
            Keys: index.keys.map(([field, direction]) => ({ Name: field, Direction: String(direction) })),
          })),
      }),
    },
    functions: {
      getFunctionDetail: async (name) => {
        const declared = ENVIRONMENT.functions.find((one) => one.name === name);
        if (!declared) throw new Error('no such function');
        const Triggers = declared.triggers.map((trigger) => ({ TriggerName: trigger.name }));
        return { Timeout: declared.timeoutSeconds, MemorySize: declared.memoryMb, Triggers };
      },
    },
  };
}

const wrongIn = async (remote: RemoteManager) =>
  (await examineRemote(remote, ENVIRONMENT)).filter((finding) => !finding.ok);

test('a remote environment as declared has no findings', async () => {
  expect(await wrongIn(remoteAsDeclared())).toEqual([]);
});

test('a missing collection, index or function and a short timeout are each reported for a remote environment', async () => {
  const as = remoteAsDeclared();
  const noTodos: RemoteManager = {
    ...as,
    database: {
      ...as.database,
      listCollections: async () => ({
        Collections: ENVIRONMENT.collections
          .filter(({ name }) => name !== 'todos')
          .map(({ name }) => ({ CollectionName: name })),
      }),
    },
  };
  expect((await wrongIn(noTodos)).map((finding) => finding.what)).toEqual(['云端集合 todos']);
  const noIndexes: RemoteManager = {
    ...as,
    database: { ...as.database, describeCollection: async () => ({}) },
  };
  const lost = await wrongIn(noIndexes);
  expect(lost.map((finding) => finding.what)).toContain('云端索引 cards.by_viewers');
  const short: RemoteManager = {
    ...as,
    functions: { getFunctionDetail: async () => ({ Timeout: 3, MemorySize: 128, Triggers: [] }) },
  };
  expect((await wrongIn(short)).map((finding) => finding.what)).toContain('云端函数 api 的超时与内存');
  const none: RemoteManager = {
    ...as,
    functions: { getFunctionDetail: () => Promise.reject(new Error('ResourceNotFound')) },
  };
  expect((await wrongIn(none)).map((finding) => finding.what)).toContain('云端函数 api');
});
