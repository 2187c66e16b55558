import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallResult, LocalCloud } from '../localcloud/local-cloud';
import { startLocalCloud } from '../localcloud/local-cloud';
import { readDocuments } from '../localcloud/store/read-documents';
import { copyDemoData } from './demo/demo-data';
import { JOINED } from './demo/people';
import { readOptions } from './options.mjs';

// `npx tsx scripts/cost.ts [--out docs/cost.json]`: what a month of use costs, by the counters of the local cloud. A month
// of the demo collective is simulated: its members' calls, and the clock every ten minutes.

const ROOT = join(__dirname, '..');
const START = '2026-11-01T00:00:00.000Z';
const DAYS = 30;
const TICKS_A_DAY = 144;
const GB_OF_API = 0.25;

/** Days of the month on which a member opens a screen; the others open nothing. */
const VISITS: readonly (readonly [name: string, days: number, leaderOnly?: boolean])[] = [
  ['today.open', 20],
  ['growthCard.open', 8],
  ['wall.open', 8],
  ['post.open', 2],
  ['person.describe', 4],
  ['rhythm.open', 8, true],
];
const LEADER = 'linxiao';

/** Spreads the visits evenly over the month. */
const isVisit = (day: number, days: number): boolean =>
  Math.floor(((day + 1) * days) / DAYS) > Math.floor((day * days) / DAYS);

interface Home {
  readonly seat: { readonly collectiveId: string };
  readonly own: { readonly cardId: string } | null;
}

interface Tally {
  operations: number;
  documents: number;
  seconds: number;
  calls: number;
}

const tally = (): Tally => ({ operations: 0, documents: 0, seconds: 0, calls: 0 });

async function count(into: Tally, call: () => Promise<CallResult>): Promise<CallResult> {
  const start = performance.now();
  const answer = await call();
  into.seconds += (performance.now() - start) / 1000;
  into.operations += answer.operations;
  into.documents += answer.scanned;
  into.calls += 1;
  return answer;
}

/** Opens a local cloud on the built functions. */
const openCloud = (data: string): Promise<LocalCloud> =>
  startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now: START,
  });

/** The bytes of all stored documents without the log of requests, which the clock clears after seven days. */
async function bytesIn(data: string): Promise<number> {
  let bytes = 0;
  await readDocuments(data, ({ collection, document }) => {
    if (collection !== 'requests') bytes += Buffer.byteLength(JSON.stringify(document));
  });
  return bytes;
}

/** One tick of an environment in which there is nothing to do. */
async function idleTick(folder: string): Promise<Tally> {
  const cloud = await openCloud(join(folder, 'empty'));
  const [warm, idle] = [tally(), tally()];
  await count(warm, () => cloud.invoke('clock', null, {}));
  for (let tick = 0; tick < 20; tick += 1) await count(idle, () => cloud.invoke('clock', null, {}));
  await cloud.stop();
  return {
    ...idle,
    operations: idle.operations / 20,
    documents: idle.documents / 20,
    seconds: idle.seconds / 20,
  };
}

async function simulateMonth(data: string): Promise<{ members: Tally; clock: Tally }> {
  const cloud = await openCloud(data);
  const [members, clock] = [tally(), tally()];
  let requests = 0;
  const call = async (openid: string, name: string, input: object): Promise<unknown> => {
    const requestId = `cost-request-${++requests}`;
    const { body } = await count(members, () => cloud.invoke('api', openid, { name, input, requestId }));
    const { ok, value } = body as { ok: boolean; value?: unknown };
    if (!ok) throw new Error(`${name} was refused: ${JSON.stringify(body)}`);
    return value;
  };
  const homes = new Map<string, Home>();
  for (const key of JOINED) {
    const { body } = await cloud.invoke('api', `demo-${key}`, { name: 'today.open', input: {} });
    homes.set(key, (body as { value: Home }).value);
  }
  for (let day = 0; day < DAYS; day += 1) {
    for (const [index, [key, { seat, own }]] of [...homes].entries()) {
      const openid = `demo-${key}`;
      const { collectiveId } = seat;
      for (const [name, days, leaderOnly = false] of VISITS) {
        if (!isVisit((day + index) % DAYS, days) || (leaderOnly && key !== LEADER)) continue;
        if (name !== 'growthCard.open')
          await call(openid, name, name === 'person.describe' ? {} : { collectiveId });
        else if (own) await call(openid, name, { cardId: own.cardId });
      }
      if (day !== 5 + (index % 15)) continue;
      const { post } = (await call(openid, 'post.open', { collectiveId })) as {
        post: { version: number; month: string };
      };
      await call(openid, 'post.publish', {
        ...{ collectiveId, month: post.month, baseVersion: post.version, nodeId: null, completion: 50 },
        ...{ text: '把上个月没弄懂的两条政策重新过了一遍，写成了一页对照表。', next: '', need: '' },
        ...{ wallConsent: true, pictures: [] },
      });
    }
    for (let tick = 0; tick < TICKS_A_DAY; tick += 1) {
      cloud.clock.advance(600_000);
      await count(clock, () => cloud.invoke('clock', null, {}));
    }
  }
  await cloud.idle();
  await cloud.stop();
  return { members, clock };
}

/** Operations of the basic plan a month, and the price of 10 000 more; as of 2025. */
const FREE_OPERATIONS = 200_000;
const YUAN_PER_10_000 = 0.5;

interface Measured {
  readonly people: number;
  readonly calls: number;
  readonly ticks: number;
  readonly operations: number;
  readonly idle: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly rows: readonly (readonly number[])[];
}

/** The page for docs. */
const pageOf = ({
  people,
  calls,
  ticks,
  operations,
  idle,
  bytes,
  seconds,
  rows,
}: Measured): string => `# 一个月要花多少

由 \`npx tsx scripts/cost.ts --out docs/cost.md\` 生成，不要手改。单机云的计数器数的是真正执行的数据库操作。

模拟的一个月：示范集体 ${people} 人，30 天，${calls} 次调用，时钟每十分钟一次共 ${ticks} 次。每人 20 天打开“今日”，成长卡和公示墙各
8 天，写进展页 2 天，发布一次进展，看自己的信息 4 天；号长另看 8 天月度节奏。图片、文书和投票不在内。

每位成员每月：数据库操作 ${operations} 次，函数运行 ${seconds} 秒，存档净增加 ${bytes} 字节（时钟同时清掉过期的提醒与记录）。时钟没有事做的一次：${idle} 次操作，与人数无关。

| 成员 | 数据库操作 | 读过的文档 | 函数运行（GB·秒） | 存档净增加（MB） | 操作超出套餐的费用（元） |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row.map((cell) => cell.toLocaleString('en')).join(' | ')} |`).join('\n')}

- 函数运行的时间在生成的那台机器上量，忙的机器会偏大；云上的快慢不同，以账单为准。
- 费用按基础套餐每月 20 万次操作、超出每万次 0.5 元估算；价格会变，以公众平台为准。大的单位应换更大的套餐。
- 2 000 和 100 000 人按每位成员的用量乘出来。一位成员的调用不随别的集体变多（\`tests/resilience/scale.test.ts\`），时钟每次
  做的事有上限，人多时由后面的几次接着做。

平时看四个数，都在云开发控制台 →「用量」和「监控」：数据库操作（突然变多，多半是大屏开得太多或手机反复重试）、云函数错误数
（日志里有事故编号，不含内容）、\`clock\` 的运行时间（接近 60 秒说明积压）、云存储容量。每周运行一次 \`npm run doctor\` 和 \`npm run
backup\`（docs/deploy.md）。
`;

const round = (value: number): number => Number(value.toPrecision(3));

async function main(): Promise<void> {
  const { values } = readOptions({ options: { out: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'qingcheng-cost-'));
  try {
    const data = join(folder, 'demo');
    await copyDemoData({ root: ROOT }, data, START);
    const before = await bytesIn(data);
    const idle = await idleTick(folder);
    const { members, clock } = await simulateMonth(data);
    const people = JOINED.length;
    const ticks = clock.calls;
    const per = (key: 'operations' | 'documents' | 'seconds'): number =>
      (members[key] + Math.max(0, clock[key] - ticks * idle[key])) / people;
    const grown = ((await bytesIn(data)) - before) / people;
    const rows = [20, 2000, 100_000].map((size) => {
      const operations = Math.round(ticks * idle.operations + size * per('operations'));
      return [
        size,
        operations,
        Math.round(ticks * idle.documents + size * per('documents')),
        Math.round((ticks * idle.seconds + size * per('seconds')) * GB_OF_API),
        round((size * grown) / 1e6),
        round((Math.max(0, operations - FREE_OPERATIONS) / 10_000) * YUAN_PER_10_000),
      ];
    });
    const text = pageOf({
      people,
      ...{ calls: members.calls, ticks, operations: round(per('operations')), idle: round(idle.operations) },
      ...{ bytes: Math.round(grown), seconds: round(per('seconds')), rows },
    });
    process.stdout.write(text);
    if (values.out !== undefined) writeFileSync(values.out, text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
