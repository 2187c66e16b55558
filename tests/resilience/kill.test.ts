import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../core/contract/result';
import { LONG_ROUNDS } from '../harness/long-rounds';

const ROOT = join(__dirname, '../..');
const RUNS = LONG_ROUNDS ? 10 : 5;
const WRITERS = 8;
const CHECKERS = 4;
const TOKEN = 'kill-test';
let data: string;
let child: ChildProcess;
let url = '';

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'qingcheng-kill-'));
});
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** Starts the built server on the folder, as `npm start` does, and waits until it reports readiness. */
async function start(): Promise<void> {
  const args = ['--port', '0', '--data', data, '--token', TOKEN, '--empty'];
  child = spawn(process.execPath, [join(ROOT, 'dist/localcloud/serve.js'), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += String(chunk);
      const ready = /ready (http\S+)/.exec(output)?.[1];
      if (ready) resolve(ready);
    });
    child.once('exit', (code) => reject(new Error(`exited with ${code}: ${output}`)));
  });
}

async function invoke(who: string, event: object): Promise<Result<{ seats: { collectiveId: string }[] }>> {
  const answer = await fetch(`${url}/invoke/api`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'x-wx-openid': who, 'content-type': 'application/json' },
    body: JSON.stringify(event),
  });
  return (await answer.json()) as Result<{ seats: { collectiveId: string }[] }>;
}

const found = (who: string) =>
  invoke(who, {
    name: 'collective.create',
    requestId: `create-${who}`,
    input: {
      name: '集体',
      unit: '单位',
      trade: '',
      cycle: { from: '2026-01', to: '2026-12' },
      leader: { name: '号长', birth: '1990-01' },
    },
  });

test(`after kill -9 during writes, ${RUNS} times over, every acknowledged collective is complete and none is partial`, async () => {
  const acknowledged: string[] = [];
  const asked: string[] = [];
  for (let round = 0; round < RUNS; round++) {
    await start();
    let dead = false;
    // Kills after another number of responses in every run, to interrupt different writes.
    const target = acknowledged.length + 5 + (LONG_ROUNDS ? 7 : 2) * round;
    let strike = (): void => undefined;
    const struck = new Promise<void>((resolve) => (strike = resolve));
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let n = 0; !dead; n++) {
        const who = `openid-${round}-${writer}-${n}`;
        asked.push(who);
        const result = await found(who).catch(() => null);
        if (result?.ok) acknowledged.push(who);
        if (acknowledged.length >= target) strike();
      }
    });
    await struck;
    child.kill('SIGKILL');
    dead = true;
    await Promise.all(writers);
  }
  await start();
  expect(acknowledged.length).toBeGreaterThanOrEqual(RUNS * 5);
  const check = async (who: string): Promise<void> => {
    const described = await invoke(who, { name: 'person.describe', input: {} });
    const seats = described.ok ? described.value.seats : [];
    // An unacknowledged write may have happened, but only completely.
    if (acknowledged.includes(who)) expect([who, seats.length]).toEqual([who, 1]);
    for (const { collectiveId } of seats) {
      expect(await invoke(who, { name: 'collective.describe', input: { collectiveId } })).toMatchObject({
        ok: true,
      });
      expect(await invoke(who, { name: 'roster.list', input: { collectiveId } })).toMatchObject({
        ok: true,
        value: { entries: [{ leader: true }] },
      });
    }
  };
  const waiting = asked.values();
  const lane = async (): Promise<void> => {
    for (const who of waiting) await check(who);
  };
  await Promise.all(Array.from({ length: CHECKERS }, lane));
}, 180_000);
