import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchHome } from './bench-localcloud-home';
import { startLocalCloud, type LocalCloud } from '../localcloud/local-cloud';
import { readOptions } from './options.mjs';

const LOCALCLOUD = join(__dirname, '..', 'localcloud');
const COUNT = 10_000;
const JOBS = ['get', 'where', 'update', 'transaction'] as const;

const MILLISECONDS = 3000;

/** Throughput of one kind of operation, and its CPU time in client and server (microseconds). */
interface Rate {
  job: string;
  perSecond: number;
  clientMicros: number;
  serverMicros: number;
}

/**
 * Measures the local cloud through the genuine SDK over HTTP with concurrency 16, from one client process and from four
 * like the workers of a function. `DOCUMENTS` (1 000 000) is the size of the large store for the home screen.
 */
export async function benchLocalcloud(): Promise<Record<string, unknown>> {
  const data = mkdtempSync(join(tmpdir(), 'bench-localcloud-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(LOCALCLOUD, 'fixtures'),
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
    const oneClient = await rates(cloud, 1);
    const fourClients = await rates(cloud, 4);
    const warmCallMedianMs = await warmCall(cloud);
    const home = await benchHome(Number(process.env['DOCUMENTS'] ?? 1_000_000));
    return {
      concurrency: 16,
      documents: COUNT,
      oneClient,
      fourClients,
      warmCallMedianMs,
      home,
      load: loadavg(),
    };
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true });
  }
}

async function rates(cloud: LocalCloud, clients: number): Promise<Rate[]> {
  const drivers = await Promise.all(Array.from({ length: clients }, () => startDriver(cloud)));
  const measured: Rate[] = [];
  for (const job of JOBS) {
    await rate(drivers, job, 500);
    measured.push(await rate(drivers, job, MILLISECONDS));
  }
  for (const driver of drivers) driver.kill();
  return measured;
}

async function fill(cloud: LocalCloud): Promise<void> {
  for (let from = 0; from < COUNT; from += 1000) {
    const step = `const docs = []; for (let i = ${from}; i < ${from + 1000}; i++) docs.push({ _id: 'd' + i, kind: Math.floor(i / 10), at: i, n: 0, name: '青年成长计划', state: 'open', tags: ['a', 'b'], author: { id: 'm' + (i % 50), name: '林晓' } });
      await db.collection('things').add({ data: docs });`;
    await cloud.invoke('probe', null, { step });
  }
}

async function startDriver(cloud: LocalCloud): Promise<ChildProcess> {
  const driver = fork(join(LOCALCLOUD, 'fixtures', 'bench-driver.cjs'), [], {
    env: { ...process.env, ...cloud.variables() },
    execArgv: [],
  });
  await new Promise((resolve) => driver.once('message', resolve));
  return driver;
}

async function rate(drivers: ChildProcess[], job: string, milliseconds: number): Promise<Rate> {
  const cpu = process.cpuUsage();
  const start = Date.now();
  const reports = await Promise.all(
    drivers.map(
      (driver) =>
        new Promise<{ perSecond: number; clientCpu: number }>((resolve) => {
          driver.once('message', (message) => resolve(message as { perSecond: number; clientCpu: number }));
          driver.send({ job, count: COUNT, concurrency: 16 / drivers.length, milliseconds });
        }),
    ),
  );
  const { user, system } = process.cpuUsage(cpu);
  const perSecond = reports.reduce((sum, one) => sum + one.perSecond, 0);
  const clientCpu = reports.reduce((sum, one) => sum + one.clientCpu, 0);
  const serverCpu = (user + system) / 1000 / (Date.now() - start);
  const micros = (cores: number): number => Math.round((cores / perSecond) * 1e6);
  return { job, perSecond, clientMicros: micros(clientCpu), serverMicros: micros(serverCpu) };
}

async function warmCall(cloud: LocalCloud): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const start = performance.now();
    const answer = await fetch(`${cloud.url}/invoke/probe`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.token}`, 'x-wx-openid': 'o' },
      body: '{}',
    });
    await answer.json();
    times.push(performance.now() - start);
  }
  return Number((times.sort((a, b) => a - b)[100] as number).toFixed(2));
}

if (process.argv[1]?.endsWith('bench-localcloud.ts')) {
  readOptions();
  void benchLocalcloud().then((figures) => process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`));
}
