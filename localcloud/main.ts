import { parseArgs } from 'node:util';
import { startLocalCloud } from './local-cloud';
import type { Log } from './log';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    data: { type: 'string', default: '.data' },
    token: { type: 'string' },
    functions: { type: 'string', default: 'dist/cloudfunctions' },
    environment: { type: 'string', default: 'dist/environment.json' },
    web: { type: 'string', default: 'dist/h5' },
    now: { type: 'string' },
    faults: { type: 'string' },
    log: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

const log: Log = {
  write: (level, text) => process.stderr.write(`${new Date().toISOString()} ${level} ${text}\n`),
};

async function main(): Promise<void> {
  const cloud = await startLocalCloud({ ...values, port: Number(values.port), log });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void cloud.stop().then(() => process.exit(0)));
  }
  process.stdout.write(`token ${cloud.token}\nready ${cloud.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});
