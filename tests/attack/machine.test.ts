import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupData, restoreData } from '../../localcloud/backup';
import { readPassphrase } from '../../localcloud/backup-archive';
import {
  buildProgram,
  environment,
  program,
  removeWork,
  serve,
  work,
} from '../../localcloud/fixtures/server-process';
import { openPaths } from '../../localcloud/modes';
import { problemOfStart } from '../../localcloud/start-options.mjs';

const ROOT = join(__dirname, '../..');
const PASSPHRASE = '春风又绿江南岸明月何时照我还';
const NOTE = '只有自己人能看的一句话';

let data: string;

beforeAll(async () => {
  buildProgram();
  mkdirSync(work, { recursive: true });
  data = join(work, 'whole');
  const { child, call } = await serve(data);
  await call(`await db.collection('notes').add({ data: { _id: 'n1', round: 1, n: 1, text: '${NOTE}' } });
    return cloud.uploadFile({ cloudPath: 'p/x.txt', fileContent: Buffer.from('${NOTE}') });`);
  await stop(child);
}, 60_000);
afterAll(() => removeWork());

const stop = (child: ReturnType<typeof spawn>): Promise<unknown> => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
};

/** A copy of the data folder with something done to it. */
function copyWith(name: string, change: (folder: string) => void): string {
  const folder = join(work, name);
  cpSync(data, folder, { recursive: true });
  change(folder);
  return folder;
}

const run = (...options: string[]) =>
  spawnSync(process.execPath, [program, '--port', '0', '--environment', environment, ...options], {
    encoding: 'utf8',
    timeout: 20_000,
  });
const check = (folder: string) => run('--check', '--data', folder);

test('everything in the data folder is for its owner only, and --check says when it is not', () => {
  expect(openPaths(data)).toEqual([]);
  expect(JSON.parse(check(data).stdout)).toMatchObject({ documents: 1, faults: [] });
  const open = copyWith('open', (folder) => {
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'database.mdb'), 0o644);
  });
  const { status, stdout } = check(open);
  expect(status).toBe(1);
  expect((JSON.parse(stdout) as { faults: string[] }).faults).toEqual([
    expect.stringMatching(/open 的权限是 0755/),
    expect.stringMatching(/database\.mdb 的权限是 0644/),
  ]);
});

test.each<[string, (folder: string) => void, RegExp]>([
  ['an empty database', (folder) => truncateSync(join(folder, 'database.mdb'), 0), /只有 0 字节/],
  [
    'half a page of a database',
    (folder) => truncateSync(join(folder, 'database.mdb'), 2048),
    /只有 2048 字节/,
  ],
  ['files without their database', (folder) => rmSync(join(folder, 'database.mdb')), /没有数据库/],
])('a folder with %s is refused by start, check and backup', async (title, change, problem) => {
  const folder = copyWith(title.replace(/ /g, '-'), change);
  expect(run('--data', folder)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(problem) as string,
  });
  const checked = check(folder);
  expect(checked.status).toBe(1);
  expect(checked.stdout).toMatch(problem);
  await expect(backupData(folder, `${folder}.copy`)).rejects.toThrow(problem);
  expect(existsSync(join(folder, 'running.pid'))).toBe(false);
});

test('a check of a folder that does not exist creates none', () => {
  const nowhere = join(work, 'nowhere');
  expect(check(nowhere)).toMatchObject({ status: 1, stdout: expect.stringMatching(/没有数据库/) as string });
  expect(existsSync(nowhere)).toBe(false);
});

test('a number left by a crash does not refuse the start when another process has it now', async () => {
  const other = spawn('sleep', ['60']);
  const folder = copyWith('stale', (one) => writeFileSync(join(one, 'running.pid'), String(other.pid)));
  const { child, call } = await serve(folder);
  expect(await call(`return (await db.collection('notes').count()).total;`)).toEqual({ value: 1 });
  // The folder is in use now, and a second process is refused.
  expect(run('--data', folder)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/正由进程 \d+ 使用.*先停掉它/) as string,
  });
  await stop(child);
  await stop(other);
});

test('numbers that are none do not refuse the start', async () => {
  for (const text of ['', 'x', '-1', '0', '1.5', '99999999']) {
    const folder = copyWith('odd', (one) => writeFileSync(join(one, 'running.pid'), text));
    await stop((await serve(folder)).child);
    rmSync(folder, { recursive: true });
  }
});

test('the command of docs/localcloud.md works as it is written, with relative paths', async () => {
  const [, text = ''] =
    /^(node dist\/localcloud\/main\.js [^[]*)/m.exec(
      readFileSync(join(ROOT, 'docs/localcloud.md'), 'utf8'),
    ) ?? [];
  const words = text.replace(/\\\n/g, ' ').trim().split(/\s+/).slice(2);
  const options = Object.fromEntries(
    words.flatMap((word, at) => (word.startsWith('--') ? [[word, words[at + 1] ?? '']] : [])),
  );
  expect(Object.keys(options)).toEqual(
    expect.arrayContaining(['--data', '--functions', '--environment', '--web']),
  );
  // A folder like the project's, in which the command is run.
  const folder = mkdtempSync(join(tmpdir(), 'attack-docs-'));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(work, 'functions'), join(folder, options['--functions'] as string), { recursive: true });
  cpSync(environment, join(folder, options['--environment'] as string));
  mkdirSync(join(folder, options['--web'] as string), { recursive: true });
  const port = await freePort();
  const args = Object.entries({ ...options, '--port': String(port) }).flat();
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) =>
    child.stdout.on('data', (part: Buffer) => /ready/.test(part.toString()) && resolve(0)),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/invoke/probe`, {
    method: 'POST',
    headers: { authorization: `Bearer ${options['--token']}` },
    body: JSON.stringify({ step: 'return 3;' }),
  });
  expect(await answer.json()).toEqual({ value: 3 });
  await stop(child);
  rmSync(folder, { recursive: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

describe('an encrypted backup', () => {
  let sealed: string;
  beforeAll(async () => {
    sealed = join(work, 'backups', 'day.qcb');
    await backupData(data, sealed, PASSPHRASE);
  });

  test('shows nothing of what it holds, is for its owner only, and leaves no copy in clear', () => {
    expect(readFileSync(sealed).includes(NOTE)).toBe(false);
    expect(readFileSync(join(data, 'database.mdb')).includes(NOTE)).toBe(true);
    expect(openPaths(join(work, 'backups'))).toEqual([]);
    expect(readdirSync(join(work, 'backups'))).toEqual(['day.qcb']);
    expect(existsSync(join(data, '.backup'))).toBe(false);
  });

  test('is restored whole with its passphrase', async () => {
    const restored = join(work, 'restored');
    await restoreData(sealed, restored, new Date(), PASSPHRASE);
    expect(JSON.parse(check(restored).stdout)).toMatchObject({ documents: 1, faults: [] });
    expect(readFileSync(join(restored, 'files/p/x.txt'), 'utf8')).toBe(NOTE);
  });

  test.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['another passphrase', (bytes) => bytes, '一个长度足够但是不对的口令'],
    ['a byte changed', (bytes) => (bytes.writeUInt8((bytes[200] as number) ^ 1, 200), bytes), PASSPHRASE],
    ['its end cut off', (bytes) => bytes.subarray(0, bytes.length - 40), PASSPHRASE],
    ['nothing but its start', (bytes) => bytes.subarray(0, 26), PASSPHRASE],
    ['its last mark removed', (bytes) => (bytes.writeUInt8(0, 30), bytes), PASSPHRASE],
  ])('with %s is refused and changes nothing', async (title, change, passphrase) => {
    const file = join(work, `changed-${title.length}.qcb`);
    writeFileSync(file, change(readFileSync(sealed)));
    const target = copyWith(`target-${title.length}`, () => undefined);
    await expect(restoreData(file, target, new Date(), passphrase)).rejects.toThrow(/口令不对|损坏/);
    expect(JSON.parse(check(target).stdout)).toMatchObject({ documents: 1, faults: [] });
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  test('needs a passphrase of twelve characters, and says when one is missing', async () => {
    expect(() => readPassphrase('short\n')).toThrow(/至少要 12 个字/);
    await expect(restoreData(sealed, join(work, 'none'), new Date())).rejects.toThrow(/是加密的/);
  });

  test('of more than one block is restored byte by byte', async () => {
    const large = Buffer.from(Array.from({ length: 3_500_000 }, (_, at) => (at * 31 + (at >> 8)) % 256));
    const folder = copyWith('large', (one) => writeFileSync(join(one, 'files/large'), large));
    await backupData(folder, join(work, 'large.qcb'), PASSPHRASE);
    await restoreData(join(work, 'large.qcb'), join(work, 'large-again'), new Date(), PASSPHRASE);
    expect(readFileSync(join(work, 'large-again/files/large')).equals(large)).toBe(true);
  });
});

describe('a start with a wrong option', () => {
  test.each<[Record<string, string | boolean>, RegExp]>([
    ...['abc', '-1', '65536', '1e3', '', ' 80', '80.5', '0x50'].map(
      (port): [Record<string, string>, RegExp] => [{ port }, /不是端口；请写/],
    ),
    ...['yesterday', '', '1999-01-01', '2200-01-01', '2026-13-01', '2026-02-30T99:00'].map(
      (now): [Record<string, string>, RegExp] => [{ now }, /不是时间；请写/],
    ),
    [{ data: '' }, /没有写目录；请写/],
    [{ data: '/etc/passwd' }, /是文件，不是目录；请换/],
    [{ data: '/etc/passwd/data/x' }, /是文件，不是目录；请换/],
    [{ data: '/proc/data' }, /没有权限.*请换/],
    [{ token: 'a b' }, /只能用英文字母/],
    [{ token: '' }, /只能用英文字母/],
    [{ 'district-code': '区 码' }, /请用 1 到 64 个/],
    [{ functions: '/nowhere' }, /不是目录；请先构建/],
    [{ environment: '/nowhere' }, /不是文件；请先构建/],
    [{ environment: '/etc' }, /不是文件；请先构建/],
    [{ web: '/etc/passwd' }, /不是目录；请先构建/],
    [{ faults: '/nowhere' }, /请写一个故障计划文件/],
    [{ log: '/nowhere/x.log' }, /不能写；请写/],
    ...['unit.example', 'http://unit.example', 'https://unit.example/x', ''].map(
      (serveAt): [Record<string, string>, RegExp] => [{ serve: serveAt }, /请写大家打开的网址/],
    ),
    [{ 'oidc-issuer': 'https://id.example', 'oidc-client': 'x' }, /要和 --serve 一起写/],
    [{ serve: 'https://unit.example', 'oidc-issuer': 'https://id.example' }, /要一起写，或都不写/],
    [
      { serve: 'https://unit.example', 'oidc-issuer': 'http://id.example', 'oidc-client': 'x' },
      /https:\/\/ 网址/,
    ],
    [{ serve: 'https://unit.example', now: '2026-01-01' }, /请去掉 --now/],
    [{ serve: 'https://unit.example', 'fault-header': true }, /请去掉 --fault-header/],
  ])('%j is told in one sentence that says what to write', (values, sentence) => {
    const problem = problemOfStart(values);
    expect(problem).toMatch(sentence);
    expect(problem).not.toMatch(/\n/);
  });

  test('right ones have no problem', () => {
    const given = { port: '0', now: '2026-09-01T00:00:00Z', data: join(work, 'new/deep'), token: 't-1' };
    expect(problemOfStart(given)).toBeUndefined();
    expect(problemOfStart({ serve: 'https://unit.example:8443', data: '.data' })).toBeUndefined();
  });

  test('does nothing: neither program installs, builds, creates or opens anything', () => {
    const folder = join(work, 'untouched');
    const start = (script: string, ...options: string[]) =>
      spawnSync(process.execPath, [script, '--data', folder, ...options], { encoding: 'utf8', cwd: work });
    for (const script of [join(ROOT, 'scripts/start.mjs'), program])
      for (const options of [['--port', 'abc'], ['--frob'], ['extra'], ['--port'], ['--now', 'x']]) {
        const { status, stdout, stderr } = start(script, ...options);
        expect([script, options, status, stdout]).toEqual([script, options, 2, '']);
        expect(stderr).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*\n$/);
      }
    expect(existsSync(folder)).toBe(false);
  });

  test('says what to do about a port that is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const args = ['--functions', join(work, 'functions'), '--environment', environment, '--web', work];
    const { status, stderr } = run('--data', join(work, 'busy'), '--port', String(port), ...args);
    await new Promise((resolve) => taken.close(resolve));
    expect(status).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`端口 ${port} 已经有程序在用；请先停掉它，或换一个端口，例如 --port ${port + 1}`),
    );
  });
});
