import { parseArgs } from 'node:util';
import { checkInSubprocess, checkInProcess } from './check';
import { holderOf } from './data-lock';
import { FaultPlan } from './faults/fault-plan';
import { FileLog } from './file-log';
import { startLocalCloud } from './local-cloud';
import { createPrivately } from './modes';
import type { Log } from './log';
import { problemOfStart, reasonOfFailedStart } from './start-options.mjs';

const OPTIONS = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: '.data' },
  token: { type: 'string' },
  functions: { type: 'string', default: 'dist/cloudfunctions' },
  environment: { type: 'string', default: 'dist/environment.json' },
  web: { type: 'string', default: 'dist/h5' },
  now: { type: 'string' },
  faults: { type: 'string' },
  log: { type: 'string' },
  host: { type: 'string' },
  check: { type: 'boolean', default: false },
  here: { type: 'boolean', default: false },
  'fault-header': { type: 'boolean', default: false },
} as const;

createPrivately();
const { values } = readOptions();
const token = values.token ?? process.env['QINGCHENG_TOKEN'];

const consoleLog: Log = {
  write: (level, text) => process.stderr.write(`${new Date().toISOString()} ${level} ${text}\n`),
};

async function serve(): Promise<void> {
  const { faults, log, port, host, 'fault-header': faultHeader, ...folders } = values;
  rejectPublicHost(host);
  const cloud = await startLocalCloud({
    ...folders,
    ...(token === undefined ? {} : { token }),
    faultHeader,
    port: Number(port),
    log: log === undefined ? consoleLog : new FileLog(log),
    timers: true,
    preload: true,
    ...(faults === undefined ? {} : { faults: FaultPlan.read(faults) }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)));
  }
  process.stdout.write(`token ${cloud.token}\nopen ${cloud.openLink()}\nready ${cloud.url}\n`);
}

// Callers identify themselves by the unauthenticated `x-wx-openid` header, so the port must stay on the loopback
// interface.
function rejectPublicHost(host: string | undefined): void {
  if (host === undefined || host === '127.0.0.1' || host === 'localhost') return;
  throw new Error(
    `不能监听 ${host}：本地云没有登录验证，只供本机使用。对外服务请在前面放置带登录的反向代理，见 docs/localcloud.md`,
  );
}

async function check(): Promise<void> {
  const { data, environment, here } = values;
  const holder = holderOf(data);
  if (holder !== undefined && !here)
    process.stderr.write(`提示：数据目录正由进程 ${holder} 使用，检查的是此刻的快照\n`);
  const report = here
    ? await checkInProcess(data, environment)
    : checkInSubprocess(process.argv[1] as string, data, environment);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}

(values.check ? check() : serve()).catch((error: unknown) => {
  process.stderr.write(`${reasonOfFailedStart(error as NodeJS.ErrnoException, values.port)}\n`);
  process.exit(1);
});

function readOptions() {
  try {
    const read = parseArgs({ options: OPTIONS });
    const problem = read.values.check ? undefined : problemOfStart(read.values);
    if (problem === undefined) return read;
    process.stderr.write(`启动选项不对：${problem}\n`);
    return process.exit(2);
  } catch (error) {
    const names = Object.keys(OPTIONS).map((name) => `--${name}`);
    const [, option = ''] = /'(-[\w-]+|[^']*)/.exec((error as Error).message) ?? [];
    process.stderr.write(`选项 ${option} 不存在或值不对；可以用的选项：${names.join(' ')}\n`);
    return process.exit(2);
  }
}
