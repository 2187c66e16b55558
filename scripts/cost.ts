import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallResult, LocalCloud } from '../localcloud/local-cloud';
import { startLocalCloud } from '../localcloud/local-cloud';
import { readDocuments } from '../localcloud/store/read-documents';
import type { StoredDocument } from '../deploy/libraries';
import { copyDemoData } from './demo/demo-data';
import { JOINED } from './demo/people';
import { accountOf, addCopies } from './cost-crowd';
import { readOptions } from './options.mjs';

// `npx tsx scripts/cost.ts [--out docs/cost.md] [--members 20,2000]`: what a month of use costs, by the counters of the local
// cloud. A month is simulated for each number of members: copies of the demo collective, the calls of their members, and
// the clock every ten minutes. 2 000 members take about 20 minutes of CPU time.

const ROOT = join(__dirname, '..');
const START = '2026-11-01T00:00:00.000Z';
const DAYS = 30;
const TICKS_A_DAY = 144;
const GB_OF_API = 0.25;
/** Collectives whose members are served at the same time. */
const PARALLEL = 8;
/** What a function waits for one operation of the cloud database; an assumption, the local cloud has no network. */
const SECONDS_AN_OPERATION = 0.01;
/** By how much a member may cost more among many than among few, where the larger row is derived from the smaller. */
const MAX_GROWTH = 1.05;

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
  calls: number;
}

const tally = (): Tally => ({ operations: 0, documents: 0, calls: 0 });

async function count(into: Tally, call: () => Promise<CallResult>): Promise<CallResult> {
  const answer = await call();
  into.operations += answer.operations;
  into.documents += answer.scanned;
  into.calls += 1;
  return answer;
}

/** The clock of /proc: hundredths of a second. */
const PROC_HERTZ = 100;

/** CPU seconds of this process, which is the database, and of its children, which are the functions. */
function cpuSeconds(): number {
  if (!existsSync('/proc/self/stat')) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
  let ticks = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // Behind the name in parentheses: state, parent, …, the times of the process, then of its ended children.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [own, ended] = [fields.slice(11, 13), fields.slice(13, 15)].map((times) =>
        times.map(Number).reduce((sum, time) => sum + time, 0),
      );
      if (entry === String(process.pid)) ticks += (own ?? 0) + (ended ?? 0);
      else if (fields[1] === String(process.pid)) ticks += own ?? 0;
    } catch {
      // The process has ended.
    }
  return ticks / PROC_HERTZ;
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
  return { operations: idle.operations / 20, documents: idle.documents / 20, calls: 1 };
}

/** A member of one of the copies. */
interface Member {
  readonly openid: string;
  readonly index: number;
  readonly leads: boolean;
  readonly home: Home;
}

interface Month {
  readonly size: number;
  readonly members: Tally;
  readonly clock: Tally;
  readonly seconds: number;
  readonly bytes: number;
}

/** Simulates a month of `size` members, in as many copies of the demo collective as they need. */
async function simulateMonth(folder: string, size: number): Promise<Month> {
  const data = join(folder, `of-${size}`);
  await copyDemoData({ root: ROOT }, data, START);
  const documents: [string, StoredDocument][] = [];
  await readDocuments(data, ({ collection, document }) => {
    documents.push([collection, document as StoredDocument]);
  });
  const copies = Math.ceil(size / JOINED.length);
  const cloud = await openCloud(data);
  await addCopies(cloud, documents, copies);
  const [members, clock] = [tally(), tally()];
  let requests = 0;
  const call = async (openid: string, name: string, input: object): Promise<unknown> => {
    const requestId = `cost-request-${++requests}`;
    const { body } = await count(members, () => cloud.invoke('api', openid, { name, input, requestId }));
    const { ok, value } = body as { ok: boolean; value?: unknown };
    if (!ok) throw new Error(`${name} was refused: ${JSON.stringify(body)}`);
    return value;
  };
  const groups: Member[][] = [];
  for (let copy = 0; copy < copies; copy += 1) {
    const group: Member[] = [];
    for (const [index, key] of JOINED.entries()) {
      if (copy * JOINED.length + index >= size) continue;
      const openid = accountOf(key, copy);
      const { body } = await cloud.invoke('api', openid, { name: 'today.open', input: {} });
      group.push({ openid, index, leads: key === LEADER, home: (body as { value: Home }).value });
    }
    groups.push(group);
  }
  await cloud.idle();
  const [before, start] = [await bytesIn(data), cpuSeconds()];
  const live = async (day: number, { openid, index, leads, home: { seat, own } }: Member): Promise<void> => {
    const { collectiveId } = seat;
    for (const [name, days, leaderOnly = false] of VISITS) {
      if (!isVisit((day + index) % DAYS, days) || (leaderOnly && !leads)) continue;
      if (name !== 'growthCard.open')
        await call(openid, name, name === 'person.describe' ? {} : { collectiveId });
      else if (own) await call(openid, name, { cardId: own.cardId });
    }
    if (day !== 5 + (index % 15)) return;
    const { post } = (await call(openid, 'post.open', { collectiveId })) as {
      post: { version: number; month: string };
    };
    await call(openid, 'post.publish', {
      ...{ collectiveId, month: post.month, baseVersion: post.version, nodeId: null, completion: 50 },
      ...{ text: '把上个月没弄懂的两条政策重新过了一遍，写成了一页对照表。', next: '', need: '' },
      ...{ wallConsent: true, pictures: [] },
    });
  };
  for (let day = 0; day < DAYS; day += 1) {
    for (let from = 0; from < groups.length; from += PARALLEL)
      await Promise.all(
        groups.slice(from, from + PARALLEL).map(async (group) => {
          for (const member of group) await live(day, member);
        }),
      );
    for (let tick = 0; tick < TICKS_A_DAY; tick += 1) {
      cloud.clock.advance(600_000);
      await count(clock, () => cloud.invoke('clock', null, {}));
    }
    process.stderr.write(
      `${size} members, day ${day + 1}: ${members.calls} calls, ${Math.round(cpuSeconds() - start)} s\n`,
    );
  }
  await cloud.idle();
  const seconds = cpuSeconds() - start;
  await cloud.stop();
  return { size, members, clock, seconds, bytes: (await bytesIn(data)) - before };
}

/** Operations of the basic plan a month, and the price of 10 000 more; as of 2025. */
const FREE_OPERATIONS = 200_000;
const YUAN_PER_10_000 = 0.5;

/** What one member causes in a month, beside the clock that has nothing to do. */
function perMember({ size, members, clock, seconds, bytes }: Month, idle: Tally) {
  const more = (key: 'operations' | 'documents'): number =>
    (members[key] + Math.max(0, clock[key] - clock.calls * idle[key])) / size;
  return {
    operations: more('operations'),
    documents: more('documents'),
    calls: members.calls / size,
    seconds: seconds / size,
    bytes: bytes / size,
  };
}

type PerMember = ReturnType<typeof perMember>;

const round = (value: number): number => Number(value.toPrecision(3));

/** A row of the table: a simulated month, or one derived from what a member costs. */
const rowOf = (size: number, per: PerMember, ticks: number, idle: Tally): readonly number[] => {
  const operations = Math.round(ticks * idle.operations + size * per.operations);
  return [
    size,
    operations,
    Math.round(ticks * idle.documents + size * per.documents),
    Math.round((size * per.seconds + operations * SECONDS_AN_OPERATION) * GB_OF_API),
    // The clock clears reminders and records that are over: a small environment may shrink.
    Math.max(0, round((size * per.bytes) / 1e6)),
    round((Math.max(0, operations - FREE_OPERATIONS) / 10_000) * YUAN_PER_10_000),
  ];
};

/** The page for docs. */
function pageOf(months: readonly Month[], derived: number, idle: Tally): string {
  const pers = months.map((month) => perMember(month, idle));
  const [few, many] = [pers[0], pers.at(-1)];
  const last = months.at(-1);
  if (!few || !many || !last) throw new Error('no month was simulated');
  const growth = many.operations / few.operations;
  if (growth > MAX_GROWTH) throw new Error(`a member costs ${growth} times as much among ${last.size}`);
  const ticks = last.clock.calls;
  const rows = [
    ...months.map((month, at) => rowOf(month.size, pers[at] ?? many, ticks, idle)),
    rowOf(derived, many, ticks, idle),
  ];
  const sizes = months.map(({ size }) => size.toLocaleString('en')).join(' 人和 ');
  return `# 一个月要花多少

由 \`npx tsx scripts/cost.ts --out docs/cost.md\` 生成，不要手改。单机云的计数器数的是真正执行的数据库操作。

模拟的一个月：${sizes} 人各一次，每 ${JOINED.length} 人一个集体（示范集体的复制，编号和账号各不相同），30 天，时钟每十分钟一次共 ${ticks} 次。
每人 20 天打开“今日”，成长卡和公示墙各 8 天，写进展页 2 天，发布一次进展，看自己的信息 4 天；号长另看 8 天月度节奏。
图片、文书和投票不在内。

| 成员 | 数据库操作 | 读过的文档 | 函数运行（GB·秒） | 存档净增加（MB） | 操作超出套餐的费用（元） |
| ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row.map((cell) => cell.toLocaleString('en')).join(' | ')} |`).join('\n')}

- ${months.map(({ size, members }) => `${size.toLocaleString('en')} 人：${members.calls.toLocaleString('en')} 次调用，都真的执行过`).join('；')}。
- ${derived.toLocaleString('en')} 人没有模拟：用 ${last.size.toLocaleString('en')} 人里一位成员的用量乘出来。一位成员每月的数据库操作在 ${months[0]?.size} 人里是 ${round(few.operations)}
  次，在 ${last.size.toLocaleString('en')} 人里是 ${round(many.operations)} 次（多出百分之五以上，这个命令就失败）；读过的文档 ${round(few.documents)} 份和 ${round(many.documents)} 份；存档净增加 ${Math.round(few.bytes)} 字节和 ${Math.round(many.bytes)} 字节。
  时钟没有事做的一次是 ${round(idle.operations)} 次操作，与人数无关；每次做的事有上限，人多时由后面的几次接着做。
- 函数运行 = 在生成这张表的机器上量的处理器时间（连同单机云的数据库，每人每月 ${round(many.seconds)} 秒），加上每次数据库操作等 ${SECONDS_AN_OPERATION * 1000} 毫秒的假定。
  云上的快慢不同，以账单为准。
- 费用按基础套餐每月 20 万次操作、超出每万次 0.5 元估算；价格会变，以公众平台为准。大的单位应换更大的套餐。

平时看四个数，都在云开发控制台 →「用量」和「监控」：数据库操作（突然变多，多半是大屏开得太多或手机反复重试）、云函数错误数
（日志里有事故编号，不含内容）、\`clock\` 的运行时间（接近 60 秒说明积压）、云存储容量。每周运行一次 \`npm run doctor\` 和 \`npm run
backup\`（docs/deploy.md）。
`;
}

async function main(): Promise<void> {
  const { values } = readOptions({
    options: { out: { type: 'string' }, members: { type: 'string', default: '20,2000' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'qingcheng-cost-'));
  try {
    const idle = await idleTick(folder);
    const months: Month[] = [];
    for (const size of values.members.split(',').map(Number)) months.push(await simulateMonth(folder, size));
    const text = pageOf(months, 100_000, idle);
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
