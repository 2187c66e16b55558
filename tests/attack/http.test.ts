import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentMb } from '../../localcloud/functions/memory-guard';
import {
  buildProgram,
  removeWork,
  serve,
  work,
  type ServerProcess,
} from '../../localcloud/fixtures/server-process';

// One process for all attacks, with the file descriptors of a usual machine: each attack must leave it working.
const OPEN_FILES = 1024;
const TOKEN = { authorization: 'Bearer t' };
const ENV = 'cloud://local.6c6f-local/';

let server: ServerProcess;
let port: number;

beforeAll(async () => {
  buildProgram();
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'index.html'), '<html><head></head></html>');
  server = await serve(join(work, 'data'), { openFiles: OPEN_FILES });
  port = Number(new URL(server.url).port);
}, 60_000);
afterEach(async () => {
  expect(await server.call('return 1 + 1;')).toEqual({ value: 2 });
  expect(server.child.exitCode).toBeNull();
});
afterAll(async () => {
  const ended = new Promise((resolve) => server.child.once('exit', resolve));
  server.child.kill('SIGTERM');
  await ended;
  removeWork();
});

interface Reply {
  status: number;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** Sends a request whose path is taken as it is; a connection that is closed without an answer has status 0. */
function ask(path: string, method = 'GET', body: Buffer | string = '', headers = {}): Promise<Reply> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('close', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          headers: answer.headers,
        }),
      );
    });
    sent.on('error', () => resolve({ status: 0, body: '', headers: {} }));
    sent.end(body);
  });
}

const upload = (path: string, body: Buffer | string = 'x'): Promise<Reply> =>
  ask(`/upload?path=${encodeURIComponent(path)}`, 'POST', body, TOKEN);

/** The signed addresses of stored files. */
async function addressesOf(...paths: string[]): Promise<{ code: string; tempFileURL: string }[]> {
  const fileList = paths.map((path) => ENV + path);
  const { body } = await ask('/file-urls', 'POST', JSON.stringify({ fileList }), TOKEN);
  return (JSON.parse(body) as { fileList: { code: string; tempFileURL: string }[] }).fileList;
}

const descriptors = (): number => readdirSync(`/proc/${server.child.pid}/fd`).length;
const memory = (): number => residentMb(server.child.pid as number) ?? 0;

/** Waits until a value is within a bound; returns the last one. */
async function waitUntilAtMost(value: () => number, most: number, milliseconds = 5000): Promise<number> {
  for (const end = Date.now() + milliseconds; value() > most && Date.now() < end;) await sleep(50);
  return value();
}

describe('a path that names a folder', () => {
  test('is not a file, and a file on the way is not a folder', async () => {
    expect((await upload('pictures/one/x')).status).toBe(200);
    expect((await upload('pictures/one')).status).toBe(400);
    expect((await upload('pictures/one/x/y')).status).toBe(400);
    const found = await addressesOf('pictures/one', 'pictures/one/x/y', 'pictures/one/x');
    expect(found.map(({ code }) => code)).toEqual([
      'STORAGE_FILE_NONEXIST',
      'STORAGE_FILE_NONEXIST',
      'SUCCESS',
    ]);
  });

  test('answers 404 where a file of an issued address was replaced by a folder', async () => {
    await upload('replaced');
    const [issued] = await addressesOf('replaced');
    await server.call(`return cloud.deleteFile({ fileList: ['${ENV}replaced'] });`);
    await upload('replaced/x');
    const { pathname, search } = new URL(issued?.tempFileURL ?? '');
    expect((await ask(pathname + search)).status).toBe(404);
    expect((await ask(pathname + search, 'HEAD')).status).toBe(404);
  });

  test('is refused to functions that download, delete or upload it', async () => {
    const steps = [
      `cloud.downloadFile({ fileID: '${ENV}pictures' })`,
      `cloud.deleteFile({ fileList: ['${ENV}pictures'] }).then(({ fileList: [one] }) => { throw one; })`,
      `cloud.uploadFile({ cloudPath: 'pictures', fileContent: Buffer.from('x') })`,
    ];
    for (const step of steps) {
      const answer = await server.call(`try { await ${step}; return 'done'; } catch { return 'refused'; }`);
      expect([step, answer.value]).toEqual([step, 'refused']);
    }
  });
});

test.each<[string, string, string, Buffer | string, object, number]>([
  ['an address that is none', 'GET', '//[', '', {}, 400],
  ['an address with half a character', 'GET', '/%e5%ad', '', {}, 400],
  ['a name of 200 hanzi', 'POST', `/upload?path=${encodeURIComponent('青'.repeat(200))}`, 'x', TOKEN, 200],
  [
    'a path of 400 folders',
    'POST',
    `/upload?path=${encodeURIComponent('青/'.repeat(400) + 'x')}`,
    'x',
    TOKEN,
    400,
  ],
  ['half a character as a path', 'POST', '/upload?path=%ED%A0%80%00', 'x', TOKEN, 400],
  ['the secret as a path', 'POST', '/upload?path=.secret', 'x', TOKEN, 400],
  ['the secret in capitals', 'POST', '/upload?path=.SECRET', 'x', TOKEN, 400],
  ['the folder of unfinished uploads', 'POST', '/upload?path=.partial/x', 'x', TOKEN, 400],
  ['JSON 45 000 deep', 'POST', '/invoke/probe', `${'['.repeat(45_000)}${']'.repeat(45_000)}`, TOKEN, 400],
  ['the same in a command', 'POST', '/clock', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, TOKEN, 400],
  ['an endless jump of the clock', 'POST', '/clock', '{"advanceMs":1e309}', TOKEN, 400],
  ['a jump past the year 9999', 'POST', '/clock', '{"advanceMs":251600000000000}', TOKEN, 400],
  ['the year 9999', 'POST', '/clock', '{"now":"9999-12-31T23:59:59Z"}', TOKEN, 400],
  ['a year of six digits', 'POST', '/clock', '{"now":"+012026-01-01T00:00:00Z"}', TOKEN, 400],
  ['a jump that is a text', 'POST', '/clock', '{"advanceMs":"5"}', TOKEN, 400],
  ['a command that is null', 'POST', '/clock', 'null', TOKEN, 400],
  ['a list of files that is none', 'POST', '/file-urls', '{"fileList":5}', TOKEN, 400],
  ['files that are no texts', 'POST', '/file-urls', '{"fileList":[null,{}]}', TOKEN, 400],
  ['a consent of nobody', 'POST', '/subscribe', '{}', TOKEN, 400],
  ['an openid that is not encoded', 'POST', '/invoke/probe', '{}', { ...TOKEN, 'x-wx-openid': '%zz' }, 400],
  ['an event of 2 MB', 'POST', '/invoke/probe', 'x'.repeat(2_000_000), TOKEN, 413],
  ['a command of 1 MB', 'POST', '/clock', 'x'.repeat(1_000_000), TOKEN, 413],
  [
    'faults without the start option',
    'POST',
    '/invoke/probe',
    '{}',
    { ...TOKEN, 'x-faults': 'timeout@1' },
    400,
  ],
  ['an upload without the token', 'POST', '/upload?path=x', Buffer.alloc(1_000_000), {}, 401],
])('%s answers with a status below 500', async (_title, method, path, body, headers, status) => {
  expect((await ask(path, method, body, headers)).status).toBe(status);
});

test('names that are equal in their first 250 bytes are different files', async () => {
  const names = ['一', '二'].map((end) => '青'.repeat(100) + end);
  for (const name of names) await upload(name, name.slice(-1));
  const texts = await Promise.all(
    (await addressesOf(...names)).map(async ({ tempFileURL }) => (await fetch(tempFileURL)).text()),
  );
  expect(texts).toEqual(['一', '二']);
});

describe('a body', () => {
  test('of 8 × 60 MB without a signature is refused before it is read', async () => {
    const before = memory();
    const big = Buffer.alloc(60 * 1024 * 1024, '[{},{},');
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, memory())), 20);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('/admin?env=x', 'POST', big)));
    clearInterval(watch);
    process.stdout.write(`8 × 60 MB to /admin: ${Math.round(before)} → ${Math.round(peak)} MB\n`);
    expect(peak - before).toBeLessThan(80);
    // The answer may be lost to a sender that keeps sending; none is accepted.
    for (const { status, body } of answers) if (status !== 0) expect(body).toMatch(/INVALID_REQUEST_SOURCE/);
  });

  test('of many small parts, from a function, is refused before it is parsed', async () => {
    const { value: id } = await server.call('return process.env.TENCENTCLOUD_SECRETID;');
    const authorization = `TC3-HMAC-SHA256 Credential=${String(id)}/x, Signature=0`;
    const before = memory();
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, memory())), 20);
    const { body } = await ask('/admin?env=x', 'POST', `[${'{},'.repeat(5_000_000)}{}]`, { authorization });
    clearInterval(watch);
    expect(JSON.parse(body)).toMatchObject({ code: 'INVALID_PARAM' });
    // Parsed, it takes 2.5 GB.
    process.stdout.write(`15 MB of {},{},… to /admin: ${Math.round(before)} → ${Math.round(peak)} MB\n`);
    expect(peak - before).toBeLessThan(200);
  });

  test('of 50 MB is written to the disk as it comes; one that stops leaves nothing', async () => {
    const before = memory();
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, memory())), 20);
    const whole = Buffer.alloc(50 * 1024 * 1024, 1);
    const statuses = await Promise.all(
      [1, 2, 3].map(async (nth) => (await upload(`big/${nth}`, whole)).status),
    );
    expect(statuses).toEqual([200, 200, 200]);
    await Promise.all([1, 2, 3].map((nth) => stopUpload(`big/stopped${nth}`)));
    clearInterval(watch);
    process.stdout.write(`3 × 50 MB uploaded at once: ${Math.round(before)} → ${Math.round(peak)} MB\n`);
    expect(peak - before).toBeLessThan(120);
    expect(await waitUntilAtMost(() => readdirSync(join(work, 'data/files/.partial')).length, 0)).toBe(0);
    expect(readdirSync(join(work, 'data/files/big')).sort()).toEqual(['1', '2', '3']);
    expect((await upload('big/too', Buffer.alloc(50 * 1024 * 1024 + 1))).status).not.toBe(200);
  });
});

/** Sends half of an upload and leaves. */
async function stopUpload(path: string): Promise<void> {
  const socket = await open();
  socket.write(
    `POST /upload?path=${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer t\r\nContent-Length: 9000000\r\n\r\n`,
  );
  socket.write(Buffer.alloc(1_000_000));
  await sleep(50);
  socket.destroy();
}

function open(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => resolve(socket));
  });
}

test('1300 aborted downloads leave no descriptor', async () => {
  await upload('big/download', Buffer.alloc(20 * 1024 * 1024, 1));
  const [{ tempFileURL = '' } = {}] = await addressesOf('big/download');
  const { pathname, search } = new URL(tempFileURL);
  const before = descriptors();
  for (let round = 0; round < 26; round++)
    await Promise.all(Array.from({ length: 50 }, () => leave(pathname + search)));
  const after = await waitUntilAtMost(descriptors, before + 20);
  process.stdout.write(`1300 aborted downloads: ${before} → ${after} descriptors\n`);
  expect(after).toBeLessThanOrEqual(before + 20);
});

/** Begins a download and leaves. */
async function leave(path: string): Promise<void> {
  const socket = await open();
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.destroy();
}

test('1100 sockets that send nothing, or half a request, displace each other and nobody else', async () => {
  const sockets: Socket[] = [];
  for (let nth = 0; nth < 1100; nth++) {
    const socket = await open();
    if (nth % 2 === 0)
      socket.write(`POST /upload?path=x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 9\r\n`);
    sockets.push(socket);
    if (nth % 275 === 0) expect(await server.call('return 1;')).toEqual({ value: 1 });
  }
  const held = descriptors();
  process.stdout.write(`1100 idle sockets: ${held} descriptors\n`);
  expect(held).toBeLessThan(400);
  expect(
    await server.call(`await db.collection('notes').add({ data: { round: 1, n: 1 } }); return 1;`),
  ).toEqual({
    value: 1,
  });
  for (const socket of sockets) socket.destroy();
});

test('more sockets than descriptors end neither the process nor later calls', async () => {
  const small = await serve(join(work, 'small'), { openFiles: 96 });
  const smallPort = Number(new URL(small.url).port);
  const sockets = Array.from({ length: 400 }, () =>
    connect(smallPort, '127.0.0.1').on('error', () => undefined),
  );
  await sleep(500);
  for (const socket of sockets) socket.destroy();
  await sleep(200);
  expect(small.child.exitCode).toBeNull();
  expect(await small.call('return 2;')).toEqual({ value: 2 });
  const ended = new Promise((resolve) => small.child.once('exit', resolve));
  small.child.kill('SIGTERM');
  await ended;
});

test('nothing of it was an internal error', () => {
  expect(server.errors()).not.toMatch(/uncaught|unhandled|internal error|at .*\.js:\d+/i);
  expect(readFileSync(join(work, 'data/running.pid'), 'utf8')).toBe(String(server.child.pid));
});
