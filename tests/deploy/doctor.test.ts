import { examineCloud } from '../../deploy/examine';
import { ENVIRONMENT } from '../../server/environment';
import { ENV_ID, WEB_BUCKET } from './stand-in/cloud-api';
import { route } from './stand-in/route.cjs';
import { StandIn } from './stand-in/stand-in';
import type { CloudState } from './stand-in/state';
import { askAtOnce, deploy, trialOf } from './trial';

let cloud: StandIn;
let deployed: CloudState;
const ends: (() => void)[] = [];

beforeAll(async () => {
  cloud = await StandIn.start();
  ends.push(route(cloud.port), askAtOnce());
  await deploy(cloud, { environment: ENVIRONMENT });
  deployed = structuredClone(cloud.state);
});
afterAll(async () => {
  for (const end of ends) end();
  await cloud.stop();
});
beforeEach(() => {
  cloud.state = structuredClone(deployed);
});

async function examine() {
  const { deployment, desired } = trialOf({ environment: ENVIRONMENT });
  const { manager, wait } = deployment;
  cloud.begin();
  const findings = await examineCloud({
    ...{ manager, desired, wait, envId: ENV_ID },
    open: async (address) => {
      const reply = await fetch(address);
      return { status: reply.status, text: await reply.text() };
    },
  });
  return { findings, wrong: findings.filter((finding) => !finding.ok) };
}

test('a deployed environment has no findings, and nothing was written', async () => {
  const { findings, wrong } = await examine();
  expect(wrong).toEqual([]);
  // Each collection and its permission, the indexes, five items and more a function, four calls and more.
  const things = ENVIRONMENT.collections.flatMap(({ indexes }) => [0, 1, ...indexes]).length;
  expect(findings.length).toBeGreaterThan(things + ENVIRONMENT.functions.length * 5);
  expect(cloud.state).toEqual(deployed);
  expect(cloud.faults).toEqual([]);
});

test.each<[string, (state: CloudState) => unknown, string, RegExp]>([
  [
    'a permission of a collection',
    ({ collections }) => Object.assign(collections['todos'] ?? {}, { access: 'READONLY' }),
    '云端集合 todos 的权限',
    /npm run deploy -- --env/,
  ],
  [
    'an index',
    ({ collections }) => delete collections['cards']?.indexes['by_viewers'],
    '云端集合 cards 的索引 by_viewers',
    /npm run deploy/,
  ],
  ['the rule of the files', (state) => (state.fileAccess = 'READONLY'), '云端云存储的权限', /PRIVATE/],
  [
    'a runtime',
    ({ functions }) => Object.assign(functions['push'] ?? {}, { runtime: 'Nodejs12.16' }),
    '云端云函数 push 的运行环境',
    /Nodejs18/,
  ],
  [
    'a variable',
    ({ functions }) => Object.assign(functions['api'] ?? {}, { variables: {} }),
    '云端云函数 api 的环境变量',
    /QINGCHENG_SCREEN/,
  ],
  [
    'a cron text',
    ({ functions }) => Object.assign(functions['clock']?.triggers ?? {}, { tick: '0 0 1 * * * *' }),
    '云端云函数 clock 的定时触发器 tick',
    /0 \*\/10/,
  ],
  [
    'an openapi permission that was not uploaded',
    ({ missing }) => Object.assign(missing, { api: ['security.msgSecCheck'] }),
    '试一次：云函数 api 的云调用权限',
    /右键 dist\/cloudfunctions\/api.*-604101/,
  ],
  [
    'a route that asks for a sign-in',
    ({ routes }) => Object.assign(routes['/wall'] ?? {}, { auth: true }),
    '试一次：大屏取公示墙',
    /不要求登录/,
  ],
  [
    'a page that is not hosted',
    ({ buckets }) => delete buckets[WEB_BUCKET]?.['index.html'],
    '试一次：打开大屏的网页',
    /静态网站托管/,
  ],
])('%s is found, with its remedy', async (_what, damage, what, remedy) => {
  damage(cloud.state);
  const { wrong } = await examine();
  const found = wrong.find((finding) => finding.what === what);
  expect([wrong.map((finding) => finding.what), found?.todo]).toEqual([
    expect.arrayContaining([what]),
    expect.stringMatching(remedy),
  ]);
  expect(wrong.length).toBeLessThan(3);
});
