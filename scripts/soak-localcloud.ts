import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../localcloud/local-cloud';
import { readOptions } from './options.mjs';

const LOCALCLOUD = join(__dirname, '..', 'localcloud');
const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 10);
const JOBS = ['get', 'where', 'update', 'transaction'];
const COUNT = 2000;

/**
 * Runs a mixed load for minutes and prints the server's memory use as JSON; exits with 1 when it grows by over 20 %.
 */
async function soak(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'soak-localcloud-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(LOCALCLOUD, 'fixtures'),
    environment: {
      collections: [{ name: 'things', indexes: [{ name: 'by_kind', keys: [['kind', 1]] }] }],
      functions: [{ name: 'probe', timeoutSeconds: 60, memoryMb: 256, permissions: [], triggers: [] }],
    },
  });
  const step = `const docs = []; for (let i = 0; i < ${COUNT}; i++) docs.push({ _id: 'd' + i, kind: Math.floor(i / 10), at: i, n: 0 }); await db.collection('things').add({ data: docs });`;
  await cloud.invoke('probe', null, { step });
  const env = { ...process.env, ...cloud.variables() };
  const driver = fork(join(LOCALCLOUD, 'fixtures', 'bench-driver.cjs'), [], { env, execArgv: [] });
  await new Promise((resolve) => driver.once('message', resolve));
  const samples: number[] = [];
  let operations = 0;
  const until = Date.now() + MINUTES * 60_000;
  for (let i = 0; Date.now() < until; i++) {
    operations += await run(driver, JOBS[i % JOBS.length] as string);
    await cloud.invoke('probe', `o${i}`, {});
    samples.push(Math.round(process.memoryUsage().rss / 1048576));
  }
  driver.kill();
  await cloud.stop();
  rmSync(data, { recursive: true });
  const third = Math.floor(samples.length / 3);
  const mean = (part: number[]): number => Math.round(part.reduce((sum, one) => sum + one, 0) / part.length);
  const [middle, last] = [mean(samples.slice(third, 2 * third)), mean(samples.slice(2 * third))];
  process.stdout.write(
    `${JSON.stringify({ minutes: MINUTES, operations, firstMb: samples[0], middleMb: middle, lastMb: last })}\n`,
  );
  process.exitCode = last > middle * 1.2 ? 1 : 0;
}

function run(driver: ChildProcess, job: string): Promise<number> {
  return new Promise((resolve) => {
    driver.once('message', (report) => resolve((report as { perSecond: number }).perSecond * 2));
    driver.send({ job, count: COUNT, concurrency: 8, milliseconds: 2000 });
  });
}

readOptions();
void soak();
