import { createHash, randomBytes } from 'node:crypto';
import type { Deployment } from '../../deploy/apply';
import { applyChanges, planChanges, rollBack } from '../../deploy/apply';
import type { Environment } from '../../server/environment';
import { ENVIRONMENT } from '../../server/environment';
import { SCREEN_ADDRESS } from '../../server/features/wall/screen-address';
import { CODE_BUCKET, FILES_BUCKET, ROUTE_DOMAIN, WEB_BUCKET, WEB_DOMAIN } from './stand-in/cloud-api';
import { route } from './stand-in/route.cjs';
import { StandIn } from './stand-in/stand-in';
import type { CloudState } from './stand-in/state';
import { emptyCloud } from './stand-in/state';
import { openManager } from '../../deploy/libraries';
import { askAtOnce, deploy, SMALL, trialOf } from './trial';

let cloud: StandIn;
let endDetour: () => void;
let endAsking: () => void;

beforeAll(async () => {
  cloud = await StandIn.start();
  endDetour = route(cloud.port);
  endAsking = askAtOnce();
});
afterAll(async () => {
  endAsking();
  endDetour();
  await cloud.stop();
});
beforeEach(() => {
  cloud.state = emptyCloud();
});
// The signature of every call was right, and no call was unknown.
afterEach(() => {
  expect(cloud.faults.splice(0)).toEqual([]);
});

const WRITE = / (Create|Update|Modify|Delete|BatchCreate|PUT)/;
const writes = (): readonly string[] => cloud.calls.filter((call) => WRITE.test(call));
const positionOf = (pattern: RegExp): number => cloud.calls.findIndex((call) => pattern.test(call));
const lastOf = (pattern: RegExp): number =>
  cloud.calls.reduce((last, call, index) => (pattern.test(call) ? index : last), -1);
const object = (bucket: string, key: string): string =>
  Buffer.from(cloud.state.buckets[bucket]?.[key]?.content ?? '', 'base64').toString('utf8');
const todosOf = async (deployment: Deployment): Promise<string[]> =>
  (await planChanges(deployment)).map(({ todo }) => todo);

test('the first run makes everything that the code declares', async () => {
  const templates = { QINGCHENG_TEMPLATE_REMIND: 'tmpl-remind' };
  expect(await deploy(cloud, { environment: ENVIRONMENT, variables: templates })).toBeGreaterThan(150);
  const { collections, functions, routes, fileAccess } = cloud.state;
  expect(fileAccess).toBe('PRIVATE');
  expect(Object.keys(collections).sort()).toEqual(ENVIRONMENT.collections.map(({ name }) => name).sort());
  for (const { name, indexes } of ENVIRONMENT.collections) {
    const made = Object.fromEntries(
      indexes.map((index) => [
        index.name,
        { keys: index.keys.map(([field, way]) => [field, String(way)]), unique: index.unique },
      ]),
    );
    expect([name, collections[name]]).toEqual([name, { access: 'ADMINONLY', indexes: made }]);
  }
  for (const { name, timeoutSeconds, memoryMb, triggers } of ENVIRONMENT.functions)
    expect(functions[name]).toMatchObject({
      ...{ runtime: ENVIRONMENT.runtime, handler: 'index.main', timeout: timeoutSeconds, memory: memoryMb },
      triggers: Object.fromEntries(triggers.map((trigger) => [trigger.name, trigger.config])),
    });
  expect(functions['api']?.variables).toEqual({ [SCREEN_ADDRESS]: `https://${WEB_DOMAIN}/`, ...templates });
  expect(functions['clock']?.variables).toEqual(templates);
  expect(routes).toMatchObject({ '/wall': { name: 'wall', type: 1, auth: false } });
  expect(cloud.state.buckets[WEB_BUCKET]?.['index.html']?.type).toMatch(/^text\/html/);
  expect(object(WEB_BUCKET, 'index.html')).toContain(
    `<head><script>window.__QINGCHENG__={"wall":"https://${ROUTE_DOMAIN}/wall"}</script>`,
  );
});

test('server first, then the stored documents, then the client', async () => {
  cloud.state.migration = { slices: 2, version: 1, target: 2 };
  const { deployment, told } = trialOf();
  cloud.begin();
  await applyChanges(deployment);
  const migrated = positionOf(/scf\S+ Invoke/);
  expect(lastOf(/ (CreateTable|UpdateTable|ModifyResourcePermission)/)).toBeLessThan(
    positionOf(/ CreateFunction/),
  );
  expect(lastOf(/ (CreateFunction|BatchCreateTrigger)/)).toBeLessThan(migrated);
  expect(lastOf(/ Invoke/)).toBeLessThan(positionOf(/static\S+ PUT/));
  expect(told.filter((line) => line.includes('存档'))).toEqual([
    '正在升级存档（版本 1 → 2），已改写 3 份文档……',
    '正在升级存档（版本 1 → 2），已改写 6 份文档……',
    '存档已升级到版本 2，改写了 7 份文档',
  ]);
});

test('the second run changes nothing', async () => {
  await deploy(cloud);
  const before = structuredClone(cloud.state);
  expect(await deploy(cloud)).toBe(0);
  expect(writes()).toEqual([]);
  expect(cloud.state).toEqual(before);
  expect(await planChanges(trialOf().deployment)).toEqual([]);
});

test('stored documents of newer code stop a deployment before the client', async () => {
  cloud.state.migration = { slices: 0, version: 9, target: 2 };
  await expect(deploy(cloud)).rejects.toThrow('存档由更新的版本写成');
  expect(cloud.state.buckets[WEB_BUCKET]).toBeUndefined();
});

test.each<[string, (state: CloudState) => void, RegExp]>([
  ['a collection', ({ collections }) => delete collections['people'], /^新建集合 people$/],
  [
    'a permission',
    ({ collections }) => Object.assign(collections['people'] ?? {}, { access: 'READONLY' }),
    /^把集合 people 的权限设为「仅管理端可读写」/,
  ],
  [
    'an index',
    ({ collections }) => delete collections['cards']?.indexes['by_viewers'],
    /^建立集合 cards 的索引 by_viewers/,
  ],
  [
    'an index of the same name with other keys',
    ({ collections }) => Object.assign(collections['cards']?.indexes['by_viewers'] ?? {}, { unique: true }),
    /^重建集合 cards 的索引 by_viewers/,
  ],
  [
    'an index of ours that is no longer declared',
    ({ collections }) =>
      Object.assign(collections['cards']?.indexes ?? {}, {
        by_old: { keys: [['old', '1']], unique: false },
      }),
    /^删除集合 cards 不再使用的索引 by_old$/,
  ],
  ['the storage rule', (state) => (state.fileAccess = 'READONLY'), /^把云存储的权限设为/],
  ['a function', ({ functions }) => delete functions['clock'], /^上传云函数 clock/],
  [
    'a runtime',
    ({ functions }) => Object.assign(functions['wall'] ?? {}, { runtime: 'Nodejs12.16' }),
    /^重建云函数 wall：运行环境 Nodejs12.16/,
  ],
  [
    'a timeout',
    ({ functions }) => Object.assign(functions['wall'] ?? {}, { timeout: 3 }),
    /^把云函数 wall 的超时设为 10 秒/,
  ],
  [
    'code that somebody uploaded by hand',
    ({ functions }) => Object.assign(functions['wall'] ?? {}, { description: '', code: 'x' }),
    /^更新云函数 wall 的代码$/,
  ],
  [
    'a cron text',
    ({ functions }) => Object.assign(functions['clock']?.triggers ?? {}, { tick: '0 0 1 * * * *' }),
    /^修改云函数 clock 的定时触发器 tick/,
  ],
  [
    'a second trigger',
    ({ functions }) => Object.assign(functions['wall']?.triggers ?? {}, { more: '0 0 1 * * * *' }),
    /^删除云函数 wall 多余的触发器 more$/,
  ],
  [
    'a route to another function',
    ({ routes }) => Object.assign(routes['/wall'] ?? {}, { name: 'clock' }),
    /^把 HTTP 访问路径 \/wall 指到云函数 wall/,
  ],
  [
    'a route that asks for a sign-in',
    ({ routes }) => Object.assign(routes['/wall'] ?? {}, { auth: true }),
    /^把 HTTP 访问路径 \/wall 指到云函数 wall，不要求登录$/,
  ],
  ['HTTP access', (state) => (state.httpAccess = false), /^打开 HTTP 访问服务/],
  [
    'a hosted file',
    ({ buckets }) => delete buckets[WEB_BUCKET]?.['js/app.js'],
    /^上传大屏的网页（1 个文件）$/,
  ],
])('%s that differs is named by the plan and repaired', async (_what, damage, todo) => {
  await deploy(cloud);
  const right = structuredClone(cloud.state);
  damage(cloud.state);
  const todos = await todosOf(trialOf().deployment);
  expect(todos[0]).toMatch(todo);
  await deploy(cloud);
  expect(cloud.state).toEqual(right);
});

test.each([
  ['stay', {}],
  ['stay when the runtime changes and the function is made anew', { runtime: 'Nodejs12.16' }],
])('variables that somebody set by hand %s', async (_what, damage) => {
  const variables = { QINGCHENG_TEMPLATE_REMIND: 'tmpl-remind' };
  await deploy(cloud);
  Object.assign(cloud.state.functions['clock']?.variables ?? {}, { QINGCHENG_TEMPLATE_FILE: 'by-hand' });
  Object.assign(cloud.state.functions['clock'] ?? {}, damage);
  await deploy(cloud, { variables });
  expect(cloud.state.functions['clock']?.variables).toEqual({
    ...variables,
    QINGCHENG_TEMPLATE_FILE: 'by-hand',
  });
});

test('a function that is too large for a call takes the way over object storage', async () => {
  await deploy(cloud, { padding: randomBytes(1_600_000).toString('base64') });
  const sent = Object.entries(cloud.state.buckets[CODE_BUCKET] ?? {}).find(([key]) =>
    key.endsWith('/wall.zip'),
  );
  expect(cloud.state.functions['wall']?.code).toBe(
    createHash('sha256')
      .update(Buffer.from(sent?.[1].content ?? '', 'base64'))
      .digest('hex'),
  );
});

test('a run that breaks off at any call is completed by the next one', async () => {
  await deploy(cloud);
  const { calls, state: complete } = { calls: cloud.calls, state: structuredClone(cloud.state) };
  expect(calls.length).toBeGreaterThan(50);
  for (const [at, call] of calls.entries())
    // A call without an effect is lost in the same way before and after it.
    for (const effect of WRITE.test(call) ? [false, true] : [false]) {
      cloud.state = emptyCloud();
      cloud.begin({ at, effect });
      const broken = await applyChanges(trialOf().deployment).catch(() => 'broken off');
      expect([at, broken]).toEqual([at, 'broken off']);
      await deploy(cloud);
      expect(cloud.state).toEqual(complete);
    }
});

test('a run that is told to be slower continues by itself', async () => {
  await deploy(cloud);
  const { calls, state: complete } = { calls: cloud.calls.length, state: structuredClone(cloud.state) };
  let refused = 0;
  for (let at = 0; at < calls; at += 7) {
    cloud.state = emptyCloud();
    cloud.begin({ at, effect: false, tooFast: true });
    const { deployment, told } = trialOf();
    await applyChanges(deployment);
    if (told.some((line) => line.includes('调用太密'))) refused += 1;
    expect(cloud.state).toEqual(complete);
  }
  expect(refused).toBeGreaterThan(5);
});

const CHANGED: Environment = {
  ...SMALL,
  collections: SMALL.collections.map((collection) =>
    collection.name === 'cards'
      ? { name: 'cards', indexes: [{ name: 'by_new', keys: [['new', -1]], unique: false }] }
      : collection,
  ),
};

test('a changed index is made before the new code and the old one dropped after the migration', async () => {
  await deploy(cloud);
  await deploy(cloud, { environment: CHANGED, code: 'two' });
  expect(cloud.state.collections['cards']?.indexes).toEqual({
    by_new: { keys: [['new', '-1']], unique: false },
  });
  expect(positionOf(/ UpdateTable/)).toBeLessThan(positionOf(/ UpdateFunctionCode/));
  expect(lastOf(/ UpdateTable/)).toBeGreaterThan(positionOf(/ Invoke/));
});

test('indexes that were renamed, or that swapped their names, are made anew in one run', async () => {
  await deploy(cloud);
  const right = structuredClone(cloud.state);
  const [first, second, ...others] = Object.entries(right.collections['cards']?.indexes ?? {});
  if (!first || !second) throw new Error('the collection has two indexes');
  const [[one, shape], [two, other]] = [first, second];
  for (const indexes of [
    [[one, other], [two, shape], ...others],
    [['by_before', shape], second, ...others],
    [['by_before', { ...shape, unique: true }], second, ...others],
    // Made by hand: in the way of the declared one, which no second index of the same keys can join.
    [['hand', { ...shape, unique: true }], second, ...others],
  ]) {
    cloud.state.collections['cards'] = { access: 'ADMINONLY', indexes: Object.fromEntries(indexes) };
    expect((await todosOf(trialOf().deployment)).filter((todo) => !todo.includes('索引'))).toEqual([]);
    await deploy(cloud);
    expect(cloud.state).toEqual(right);
    expect(await deploy(cloud)).toBe(0);
  }
});

describe('rollback', () => {
  const codes = (): unknown =>
    Object.values(cloud.state.functions).map(({ code, timeout }) => [code, timeout]);
  const back = (): Promise<unknown> => rollBack(trialOf({ code: 'two' }).deployment);
  const slower: Environment = {
    ...SMALL,
    functions: SMALL.functions.map((one) => (one.name === 'wall' ? { ...one, timeoutSeconds: 30 } : one)),
  };

  test('puts code and settings of the version before back, once, and the newer version forward again', async () => {
    await deploy(cloud);
    const first = codes();
    await deploy(cloud, { code: 'two', environment: slower });
    const second = codes();
    expect(second).not.toEqual(first);
    expect(await back()).toMatchObject({ version: '0.2.0-one' });
    expect(codes()).toEqual(first);
    await expect(back()).rejects.toThrow('没有保存着的上一版，不能退回');
    await deploy(cloud, { code: 'two', environment: slower });
    expect(codes()).toEqual(second);
    await back();
    expect(codes()).toEqual(first);
  });

  test('takes back a version whose deployment was broken off, and continues when it is itself', async () => {
    await deploy(cloud);
    const first = codes();
    await deploy(cloud, { code: 'two' });
    const at = positionOf(/ UpdateFunctionCode/) + 1;
    cloud.state = { ...emptyCloud() };
    await deploy(cloud);
    cloud.begin({ at, effect: true });
    await expect(applyChanges(trialOf({ code: 'two' }).deployment)).rejects.toThrow();
    expect(codes()).not.toEqual(first);
    cloud.begin({ at: 12, effect: true });
    await expect(back()).rejects.toThrow();
    cloud.begin();
    await back();
    expect(codes()).toEqual(first);
  });

  test('is refused when a migration has made documents that the older code cannot read', async () => {
    const migrations = [
      { version: 2, breaksOlderCode: false },
      { version: 3, breaksOlderCode: true },
    ];
    await deploy(cloud);
    cloud.state.migration = { slices: 0, version: 2, target: 3 };
    await deploy(cloud, { code: 'two', migrations });
    const before = structuredClone(cloud.state);
    await expect(back()).rejects.toThrow('第 3 版的升级改了存档的样子');
    expect(cloud.state).toEqual(before);
    // Before the documents were migrated, the way back is open.
    cloud.state.migration = { slices: 0, version: 2, target: 3 };
    await back();
  });

  test('is refused when nothing was deployed before', async () => {
    await expect(back()).rejects.toThrow('没有保存着的上一版');
    await deploy(cloud);
    await expect(back()).rejects.toThrow('没有保存着的上一版');
  });
});

test('a wrong key changes nothing', async () => {
  const { deployment } = trialOf();
  const manager = openManager({ secretId: 'AKIDother', secretKey: 'other' }, 'qingcheng-trial-1a2b');
  await expect(applyChanges({ ...deployment, manager })).rejects.toMatchObject({
    code: 'AuthFailure.SignatureFailure',
  });
  expect(cloud.faults.splice(0)).toEqual(['tcb DescribeEnvInfo: unknown secret id']);
  expect(cloud.state).toEqual(emptyCloud());
});

test('the releases are kept in the cloud storage, without any secret', async () => {
  await deploy(cloud, { variables: { QINGCHENG_TEMPLATE_REMIND: 'tmpl-remind' } });
  const ledger = object(FILES_BUCKET, 'deploy/releases.json');
  expect(JSON.parse(ledger)).toMatchObject([{ version: '0.2.0-one', storedVersion: 2 }]);
  expect(ledger).not.toContain('tmpl-remind');
});
