import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../localcloud/log';
import { startLocalCloud } from '../localcloud/local-cloud';
import { createPrivately } from '../localcloud/modes';
import { writeDistrictCode } from './demo/operator';
import { DEMO_PERSONS } from './demo/seed';
import { migrateLocal } from './migrate-local';
import { readOptions } from './options.mjs';
import { copyDemoData, ensureDemoData } from './demo/demo-data';

const ROOT = join(__dirname, '../..');

const OPTIONS = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: join(ROOT, '.data') },
  token: { type: 'string' },
  now: { type: 'string' },
  empty: { type: 'boolean', default: false },
  'fault-header': { type: 'boolean', default: false },
  tell: { type: 'boolean', default: false },
  'district-code': { type: 'string' },
} as const;

createPrivately();
const { values } = readOptions({ options: OPTIONS, label: '启动选项不对' });
// Other users of the machine can read the options of a process, but not its environment.
const token = values.token ?? process.env['QINGCHENG_TOKEN'];

const log: Log = {
  write: (level, text) => process.stderr.write(`${new Date().toISOString()} ${level} ${text}\n`),
};

const folders = {
  compiled: join(ROOT, '.cache/compiled'),
  functions: join(ROOT, 'dist/cloudfunctions'),
  environment: join(ROOT, 'dist/environment.json'),
};

const now = values.now ?? new Date().toISOString();
const demo = { root: ROOT, log, ofThisMonth: values.now === undefined };

/** Fills a new data folder with the demo collective, unless `--empty` is given; returns whether the folder has it. */
async function seedOnce(data: string): Promise<boolean> {
  const markFile = join(data, 'demo.json');
  if (existsSync(markFile)) return (JSON.parse(readFileSync(markFile, 'utf8')) as { seeded: boolean }).seeded;
  if (existsSync(data) && readdirSync(data).length > 0) return false;
  if (values.empty) {
    mkdirSync(data, { recursive: true });
  } else {
    process.stdout.write('正在准备示例集体……\n');
    await copyDemoData(demo, data, now);
  }
  writeFileSync(markFile, JSON.stringify({ seeded: !values.empty }));
  return !values.empty;
}

async function main(): Promise<void> {
  // The last step of a build creates the demo data in advance, so that the first start is fast.
  if (values.tell) return void (await ensureDemoData(demo, now));
  const seeded = await seedOnce(values.data);
  const cloud = await startLocalCloud({
    ...folders,
    data: values.data,
    web: join(ROOT, 'dist/h5'),
    port: Number(values.port),
    ...(token === undefined ? {} : { token }),
    faultHeader: values['fault-header'],
    ...(values.now === undefined ? {} : { now: values.now }),
    page: { persons: seeded ? DEMO_PERSONS : [] },
    timers: true,
    preload: true,
    log,
  });
  try {
    await migrateLocal(cloud, (text) => process.stdout.write(`${text}\n`));
  } catch (error) {
    await cloud.stop();
    throw error;
  }
  // Writes the district code as an operator would in CloudBase's console; it allows founding one district.
  const code = values['district-code'];
  if (code !== undefined) await writeDistrictCode(cloud, code);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)));
  process.stdout.write(`token ${cloud.token}\nopen ${cloud.openLink()}\nready ${cloud.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});
