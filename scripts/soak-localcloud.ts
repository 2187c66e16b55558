import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { JOINED } from './demo/people';
import { readOptions } from './options.mjs';

// `npx tsx scripts/soak-localcloud.ts [--minutes 60] [--calls 6] [--out soak.json]`: memory of the served product under
// a steady load. Needs `dist`. Exits with 1 when it grew in the last half.

const ROOT = join(__dirname, '..');
const TOKEN = 'soak';
const SAMPLE_MS = 10_000;
/** By how much the last quarter may exceed the one before it. */
const MAX_GROWTH = 1.05;

/** Memory of the local cloud's process and of its function processes, in MB. */
interface Sample {
  readonly minute: number;
  /** Private memory: heap, buffers, code. */
  readonly main: number;
  /** Pages of the database and of programs that are mapped; the kernel takes them back when it needs them. */
  readonly mapped: number;
  readonly workers: number;
  readonly processes: number;
  readonly largest: number;
  readonly descriptors: number;
  readonly databaseMb: number;
  readonly calls: number;
}

const megabytes = (kilobytes: number): number => Math.round(kilobytes / 102.4) / 10;

/** Private and mapped memory of a process. */
function memoryOf(pid: number): { own: number; mapped: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'latin1');
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0);
  return { own: megabytes(of('RssAnon')), mapped: megabytes(of('RssFile') + of('RssShmem')) };
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number);

function start(data: string): Promise<{ child: ChildProcess; url: string }> {
  const args = ['dist/localcloud/serve.js', '--data', data, '--port', '0', '--token', TOKEN];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the local cloud ended')));
    child.stdout.on('data', (text: Buffer) => {
      const url = /ready (\S+)/.exec(text.toString())?.[1];
      if (url !== undefined) resolve({ child, url });
    });
  });
}

async function soak(minutes: number, perSecond: number, out: string | undefined): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'qingcheng-soak-'));
  const data = join(home, 'data');
  const { child, url } = await start(data);
  const pid = child.pid as number;
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  let calls = 0;
  const refused: Record<string, number> = {};
  const invoke = async (openid: string, to: string, event: object): Promise<unknown> => {
    const answer = await fetch(`${url}/invoke/${to}`, {
      method: 'POST',
      headers: { ...headers, 'x-wx-openid': openid },
      body: JSON.stringify(event),
    });
    calls += 1;
    return answer.json();
  };
  const call = async (openid: string, name: string, input: object): Promise<never> => {
    const answer = (await invoke(openid, 'api', { name, input, requestId: `soak-${calls}-request` })) as {
      ok: boolean;
      code?: string;
      value: never;
    };
    if (!answer.ok) refused[`${name} ${answer.code}`] = (refused[`${name} ${answer.code}`] ?? 0) + 1;
    if (answer.code === 'internal') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.value;
  };

  interface Home {
    readonly seat: { readonly collectiveId: string; readonly seatId: string };
    readonly own: { readonly cardId: string } | null;
  }
  const people = await Promise.all(
    JOINED.map(async (key) => ({
      openid: `demo-${key}`,
      home: (await call(`demo-${key}`, 'today.open', {})) as Home,
    })),
  );
  type Person = (typeof people)[number];
  const of = ({ home: { seat } }: Person): { collectiveId: string } => ({ collectiveId: seat.collectiveId });
  /** What people do, in turn; the rarer kinds write, build documents, send files and leave downloads. */
  const STEPS: readonly ((person: Person, turn: number) => Promise<unknown>)[] = [
    (person) => call(person.openid, 'today.open', {}),
    (person) => call(person.openid, 'wall.open', of(person)),
    async ({ openid, home: { own } }) => own && call(openid, 'growthCard.open', { cardId: own.cardId }),
    (person) => call(person.openid, 'help.list', of(person)),
    (person, turn) =>
      call(person.openid, 'cheer.send', {
        ...of(person),
        seatId: (people[(turn + 1) % people.length] as Person).home.seat.seatId,
        text: `第 ${turn} 次加油`,
      }),
    (person) => call(person.openid, 'person.describe', {}),
    async (person) => {
      const { post } = (await call(person.openid, 'post.open', of(person))) as {
        post: { version: number; month: string };
      };
      return call(person.openid, 'post.publish', {
        ...{ ...of(person), month: post.month, baseVersion: post.version, nodeId: null, completion: 50 },
        ...{ text: `把上个月没弄懂的两条政策重新过了一遍，${calls} 次。`, next: '', need: '' },
        ...{ wallConsent: true, pictures: [] },
      });
    },
    async (person, turn) => {
      const { own } = person.home;
      if (turn % 10 !== 0 || !own) return;
      const order = { kind: 'growthCard', cardId: own.cardId };
      const job = (await call(person.openid, 'document.request', { ...of(person), order })) as {
        jobId: string;
      };
      await invoke(person.openid, 'documents', { name: 'document.build', input: { jobId: job.jobId } });
    },
    async (_person, turn) => {
      await fetch(`${url}/upload?path=soak/${turn % 20}`, {
        method: 'POST',
        headers,
        body: Buffer.alloc(300_000, turn),
      });
      const listed = await fetch(`${url}/file-urls`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ fileList: [`cloud://qingcheng-local.6c6f-local/soak/${turn % 20}`] }),
      });
      const { fileList } = (await listed.json()) as { fileList: { tempFileURL?: string }[] };
      const address = fileList[0]?.tempFileURL;
      if (address === undefined || address === '') return;
      const stop = new AbortController();
      const reply = await fetch(address, { signal: stop.signal });
      if (turn % 2 === 0) await reply.arrayBuffer();
      else stop.abort();
    },
  ];

  const samples: Sample[] = [];
  const begun = Date.now();
  const sample = (): void => {
    const { own, mapped } = memoryOf(pid);
    const workers = childrenOf(pid).map((one) => memoryOf(one).own);
    samples.push({
      minute: Math.round((Date.now() - begun) / 6000) / 10,
      main: own,
      mapped,
      workers: Math.round(workers.reduce((sum, one) => sum + one, 0)),
      processes: workers.length,
      largest: Math.max(0, ...workers),
      descriptors: readdirSync(`/proc/${pid}/fd`).length,
      databaseMb: Math.round(statSync(join(data, 'database.mdb')).size / 1048576),
      calls,
    });
    if (out !== undefined) writeFileSync(out, `${samples.map((one) => JSON.stringify(one)).join('\n')}\n`);
  };
  const sampler = setInterval(sample, SAMPLE_MS);
  for (let turn = 0; Date.now() < begun + minutes * 60_000; turn += 1) {
    const person = people[turn % people.length] as Person;
    const step = STEPS[Math.floor(turn / people.length) % STEPS.length] as (typeof STEPS)[number];
    await Promise.all([
      step(person, turn).catch((error: Error) => process.stderr.write(`${error.message}\n`)),
      sleep(1000 / perSecond),
    ]);
  }
  clearInterval(sampler);
  sample();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  rmSync(home, { recursive: true, force: true });
  const quarter = Math.floor(samples.length / 4);
  const mean = (of: (one: Sample) => number, nth: number): number => {
    const part = samples.slice(nth * quarter, (nth + 1) * quarter).map(of);
    return Math.round(part.reduce((sum, one) => sum + one, 0) / part.length);
  };
  const quarters = (of: (one: Sample) => number): number[] => [0, 1, 2, 3].map((nth) => mean(of, nth));
  const [main, mapped, workers] = [
    quarters((one) => one.main),
    quarters((one) => one.mapped),
    quarters((one) => one.workers),
  ];
  const last = samples.at(-1);
  process.stdout.write(`${JSON.stringify({ minutes, calls, refused, main, mapped, workers, last })}\n`);
  const grew = [main, workers].some(([, , third = 0, fourth = 0]) => fourth > third * MAX_GROWTH + 2);
  process.exitCode = grew ? 1 : 0;
}

const { values } = readOptions({
  options: {
    minutes: { type: 'string', default: '60' },
    calls: { type: 'string', default: '6' },
    out: { type: 'string' },
  },
});
void soak(Number(values.minutes), Number(values.calls), values.out);
