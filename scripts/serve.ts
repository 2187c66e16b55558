import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Log } from '../localcloud/log';
import { startLocalCloud } from '../localcloud/local-cloud';
import { writeDistrictCode } from './demo/operator';
import { DEMO_PERSONS } from './demo/seed';
import { layDemo, tellDemo } from './demo/told';

const ROOT = join(__dirname, '../..');

const OPTIONS = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: join(ROOT, '.data') },
  token: { type: 'string' },
  now: { type: 'string' },
  empty: { type: 'boolean', default: false },
  tell: { type: 'boolean', default: false },
  'district-code': { type: 'string' },
} as const;

const { values } = readOptions();

const log: Log = {
  write: (level, text) => process.stderr.write(`${new Date().toISOString()} ${level} ${text}\n`),
};

const places = {
  compiled: join(ROOT, '.cache/compiled'),
  functions: join(ROOT, 'dist/cloudfunctions'),
  environment: join(ROOT, 'dist/environment.json'),
};

const now = values.now ?? new Date().toISOString();
const demo = { root: ROOT, log, ofThisMonth: values.now === undefined };

/** Seeds a new data folder with the demo collective, unless it shall stay empty; says whether it is there. */
async function seedOnce(data: string): Promise<boolean> {
  const mark = join(data, 'demo.json');
  if (existsSync(mark)) return (JSON.parse(readFileSync(mark, 'utf8')) as { seeded: boolean }).seeded;
  if (existsSync(data) && readdirSync(data).length > 0) return false;
  if (values.empty) {
    mkdirSync(data, { recursive: true });
  } else {
    process.stdout.write('正在准备示例集体……\n');
    await layDemo(demo, data, now);
  }
  writeFileSync(mark, JSON.stringify({ seeded: !values.empty }));
  return !values.empty;
}

async function main(): Promise<void> {
  // Tells the demo's story ahead, as the last part of a build, so that the first start need not.
  if (values.tell) return void (await tellDemo(demo, now));
  const seeded = await seedOnce(values.data);
  const cloud = await startLocalCloud({
    ...places,
    data: values.data,
    web: join(ROOT, 'dist/h5'),
    port: Number(values.port),
    ...(values.token === undefined ? {} : { token: values.token }),
    ...(values.now === undefined ? {} : { now: values.now }),
    page: { persons: seeded ? DEMO_PERSONS : [] },
    timers: true,
    preload: true,
    log,
  });
  // What an operator of CloudBase writes in its console: with it, one district may be founded.
  const code = values['district-code'];
  if (code !== undefined) await writeDistrictCode(cloud, code);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)));
  process.stdout.write(`token ${cloud.token}\nready ${cloud.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS });
  } catch (error) {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    process.stderr.write(`启动选项不对：${(error as Error).message}\n可以用的选项：${known.join(' ')}\n`);
    return process.exit(2);
  }
}
