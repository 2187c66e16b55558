import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../localcloud/log';
import { startLocalCloud } from '../localcloud/local-cloud';
import { AccountFolder } from '../localcloud/gateway/account-folder';
import { createPrivately } from '../localcloud/modes';
import { writeDistrictCode } from './demo/operator';
import { DEMO_PERSONS } from './demo/seed';
import { migrateLocal } from './migrate-local';
import { reasonOfFailedStart } from '../localcloud/start-options.mjs';
import { readPublicOrigin } from '../localcloud/gateway/public-origin.mjs';
import { readStartOptions } from './start-options.mjs';
import { copyDemoData, ensureDemoData } from './demo/demo-data';

const ROOT = join(__dirname, '../..');

createPrivately();
const values = readStartOptions(ROOT);
// Other users of the machine can read the options of a process, but not its environment.
const served = values.serve === undefined ? undefined : readPublicOrigin(values.serve);
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

/**
 * Fills a new data folder with the demo collective, unless it is to be empty or a unit is served; returns whether the
 * folder has it.
 */
async function seedOnce(data: string): Promise<boolean> {
  const markFile = join(data, 'demo.json');
  if (existsSync(markFile)) return (JSON.parse(readFileSync(markFile, 'utf8')) as { seeded: boolean }).seeded;
  if (existsSync(data) && readdirSync(data).length > 0) return false;
  if (values.empty || served) {
    mkdirSync(data, { recursive: true });
  } else {
    process.stdout.write('正在准备示例集体……\n');
    await copyDemoData(demo, data, now);
  }
  writeFileSync(markFile, JSON.stringify({ seeded: !(values.empty || served) }));
  return !(values.empty || served);
}

/** The identity provider; its secret is given in the environment, which other users of the machine cannot read. */
function openIdOptions() {
  const { 'oidc-issuer': issuer, 'oidc-client': clientId } = values;
  if (issuer === undefined || clientId === undefined) return undefined;
  return { issuer, clientId, clientSecret: process.env['QINGCHENG_OIDC_SECRET'] };
}

/** Says where a served unit is reached; the token is for nobody then, and is not printed. */
function announce(origin: string, port: number): void {
  if (values['oidc-issuer'] === undefined && new AccountFolder(values.data).accounts().length === 0)
    process.stdout.write('还没有人能登录；请另开一个窗口运行 npm run accounts -- --invite 姓名\n');
  process.stdout.write(`proxy http://127.0.0.1:${port}\nready ${origin}\n`);
}

async function main(): Promise<void> {
  // The last step of a build creates the demo data in advance, so that the first start is fast.
  if (values.tell) return void (await ensureDemoData(demo, now));
  const seeded = await seedOnce(values.data);
  if (served && seeded)
    throw new Error(
      `${values.data} 里是示例数据，不能给单位用；请用 --data 换一个新目录，例如 --data /var/lib/qingcheng`,
    );
  const port = Number(values.port);
  const cloud = await startLocalCloud({
    ...folders,
    data: values.data,
    web: join(ROOT, 'dist/h5'),
    ...(served ? { gateway: { served, port, openId: openIdOptions() } } : { port }),
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
  if (served) announce(served.origin, cloud.gatewayPort ?? port);
  else process.stdout.write(`token ${cloud.token}\nopen ${cloud.openLink()}\nready ${cloud.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${reasonOfFailedStart(error as NodeJS.ErrnoException, values.port)}\n`);
  process.exit(1);
});
