import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../localcloud/local-cloud';

const ROOM = join(__dirname, '..', 'localcloud');
const COUNT = 10_000;
const JOBS = ['get', 'where', 'update', 'transaction'] as const;

/** What one kind of operation came to: per second, and how busy both sides were (1 = one core). */
interface Rate {
  job: string;
  perSecond: number;
  clientCpu: number;
  serverCpu: number;
}

/** Measures the local cloud through the genuine SDK over HTTP, 16 at a time. */
export async function benchLocalcloud(milliseconds = 4000): Promise<Record<string, unknown>> {
  const data = mkdtempSync(join(tmpdir(), 'bench-localcloud-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOM, 'fixtures'),
    environment: {
      envId: 'bench',
      collections: [
        {
          name: 'things',
          indexes: [
            {
              name: 'by_kind',
              keys: [
                ['kind', 1],
                ['at', -1],
              ],
            },
          ],
        },
      ],
      functions: [{ name: 'probe', timeoutSeconds: 60, memoryMb: 256, permissions: [], triggers: [] }],
    },
  });
  try {
    await fill(cloud);
    const driver = await startDriver(cloud);
    const rates: Rate[] = [];
    for (const job of JOBS) {
      await rate(driver, job, 500);
      rates.push(await rate(driver, job, milliseconds));
    }
    driver.kill();
    return { concurrency: 16, documents: COUNT, rates, warmCallMedianMs: await warmCall(cloud) };
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true });
  }
}

async function fill(cloud: LocalCloud): Promise<void> {
  for (let from = 0; from < COUNT; from += 1000) {
    const step = `const docs = []; for (let i = ${from}; i < ${from + 1000}; i++) docs.push({ _id: 'd' + i, kind: Math.floor(i / 10), at: i, n: 0, name: '青年成长计划', state: 'open', tags: ['a', 'b'], author: { id: 'm' + (i % 50), name: '林晓' } });
      await db.collection('things').add({ data: docs });`;
    await cloud.invoke('probe', null, { step });
  }
}

async function startDriver(cloud: LocalCloud): Promise<ChildProcess> {
  const driver = fork(join(ROOM, 'fixtures', 'bench-driver.cjs'), [], {
    env: { ...process.env, ...cloud.variables() },
    execArgv: [],
  });
  await new Promise((resolve) => driver.once('message', resolve));
  return driver;
}

function rate(driver: ChildProcess, job: string, milliseconds: number): Promise<Rate> {
  const cpu = process.cpuUsage();
  const start = Date.now();
  return new Promise((resolve) => {
    driver.once('message', (message) => {
      const used = process.cpuUsage(cpu);
      const serverCpu = Number(((used.user + used.system) / 1000 / (Date.now() - start)).toFixed(2));
      resolve({ ...(message as Omit<Rate, 'serverCpu'>), serverCpu });
    });
    driver.send({ job, count: COUNT, concurrency: 16, milliseconds });
  });
}

async function warmCall(cloud: LocalCloud): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const start = performance.now();
    await cloud.invoke('probe', 'o', {});
    times.push(performance.now() - start);
  }
  return Number((times.sort((a, b) => a - b)[100] as number).toFixed(2));
}

if (process.argv[1]?.endsWith('bench-localcloud.ts')) {
  void benchLocalcloud().then((figures) => process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`));
}
