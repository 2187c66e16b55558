import { sign } from '@cloudbase/signature-nodejs';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FileLog } from './file-log';
import { openFixture, type CloudFixture } from './testing/cloud-fixture';

const web = mkdtempSync(join(tmpdir(), 'localcloud-web-'));
mkdirSync(join(web, 'js'));
writeFileSync(
  join(web, 'index.html'),
  '<!doctype html><html><head><title>青程</title></head><body></body></html>',
);
writeFileSync(join(web, 'js', 'app.js'), 'run()');
const HASHED = '/js/app.0123abcd.js';
for (const ending of ['', '.br', '.gz']) writeFileSync(join(web, `${HASHED}${ending}`), `run()${ending}`);
const TOKEN = 'the-token';
const LABEL = 't</script><script>alert(1)//';

let fixture: CloudFixture;
beforeAll(async () => {
  fixture = await openFixture([{ name: 'things', indexes: [] }], {
    ...{ web, token: TOKEN, page: { persons: [LABEL] } },
  });
});
afterAll(async () => {
  await fixture.close();
  rmSync(web, { recursive: true });
});

interface Reply {
  status: number;
  text: string;
  body: Buffer;
  headers: IncomingHttpHeaders;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { port } = fixture.cloud;
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const body = Buffer.concat(parts);
          resolve({
            status: answer.statusCode ?? 0,
            text: body.toString(),
            ...{ body, headers: answer.headers },
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('the page receives its values, escaped so that they cannot close the script element, and no token', async () => {
  const { status, text } = await ask('/');
  expect(status).toBe(200);
  const [, json = ''] = /window\.__QINGCHENG__=(.*?)<\/script>/.exec(text) ?? [];
  expect(JSON.parse(json)).toEqual({ persons: [LABEL] });
  expect(text).not.toContain(TOKEN);
});

test.each([
  ['/js/app.js', 200],
  ['/js/absent.js', 404],
  ['/../../etc/passwd', 404],
  ['/%2e%2e/%2e%2e/etc/passwd', 404],
  ['/js%00', 404],
  ['/%zz', 400],
])('the path %s answers %i', async (path, status) => {
  expect((await ask(path)).status).toBe(status);
});

test.each<[string, string | undefined, string]>([
  ['br, gzip', 'br', 'run().br'],
  ['gzip, deflate', 'gzip', 'run().gz'],
  ['br;q=0, gzip;q=0.5', 'gzip', 'run().gz'],
  ['identity', undefined, 'run()'],
])('a file of the build is sent to who accepts %s as %s, and once', async (accepted, encoding, text) => {
  const reply = await ask(HASHED, { 'accept-encoding': accepted });
  expect(reply.text).toBe(text);
  expect(reply.headers['content-encoding']).toBe(encoding);
  expect(reply.headers['content-type']).toContain('text/javascript');
  expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(reply.headers.vary).toBe('accept-encoding');
});

test('a file whose name does not follow its content is asked for again', async () => {
  const { headers, text } = await ask('/js/app.js', { 'accept-encoding': 'br' });
  expect(text).toBe('run()');
  expect(headers['cache-control']).toBe('no-cache');
});

const bearer = { authorization: `Bearer ${TOKEN}` };
test.each<[string, Record<string, string>, number]>([
  ['the token', bearer, 200],
  ['no token', {}, 401],
  ['a wrong token', { authorization: 'Bearer x' }, 401],
  ['a foreign host name (DNS rebinding)', { ...bearer, host: 'evil.example' }, 403],
  ['another site as origin', { ...bearer, origin: 'https://evil.example' }, 403],
  ['the sandbox of a file as origin', { ...bearer, origin: 'null' }, 403],
])('a call with %s answers %i', async (_title, headers, status) => {
  expect((await ask('/invoke/probe', headers, 'POST', '{}')).status).toBe(status);
});

test.each([
  ['text that is not JSON', 'not json', 400],
  ['an event of 2 MB', JSON.stringify({ x: 'x'.repeat(2_000_000) }), 413],
])('a call with %s answers %i', async (_title, body, status) => {
  expect((await ask('/invoke/probe', bearer, 'POST', body)).status).toBe(status);
});

test('the cost of a call is reported in headers', async () => {
  const answer = await fetch(`${fixture.cloud.url}/invoke/probe`, {
    method: 'POST',
    headers: { ...bearer, 'x-wx-openid': 'oAlice' },
    body: JSON.stringify({
      step: `await db.collection('things').add({ data: { _id: 'h' } }); await db.collection('things').doc('h').get();`,
    }),
  });
  const costs = ['x-db-operations', 'x-db-transactions', 'x-db-scanned', 'x-db-steps'].map((name) =>
    answer.headers.get(name),
  );
  expect(costs).toEqual(['2', '0', '1', '2']);
});

test.each<[string, ((body: Buffer) => Buffer) | undefined]>([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
  ['identity', undefined],
])('an answer of a call is sent as %s to who accepts that', async (encoding, decompress) => {
  const call = async (length: number): Promise<Reply> =>
    ask(
      '/invoke/probe',
      { ...bearer, 'accept-encoding': encoding },
      'POST',
      JSON.stringify({ step: `return '字'.repeat(${length})` }),
    );
  const long = await call(5000);
  expect(long.headers['content-encoding']).toBe(decompress ? encoding : undefined);
  expect(long.headers['content-length']).toBe(String(long.body.length));
  expect(long.body.length < 1000).toBe(decompress !== undefined);
  expect(JSON.parse((decompress?.(long.body) ?? long.body).toString())).toEqual({ value: '字'.repeat(5000) });
  const short = await call(5);
  expect(short.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(short.text)).toEqual({ value: '字'.repeat(5) });
});

function wire(params: Record<string, unknown>, secretKey: string): Promise<Reply> {
  const { url, variables } = fixture.cloud;
  const { TENCENTCLOUD_SECRETID: secretId = '' } = variables();
  const headers = { Host: url.replace('http://', ''), 'content-type': 'application/json' };
  const address = `${url}/admin?env=test`;
  const signed = sign({
    secretId,
    secretKey,
    method: 'post',
    url: address,
    params,
    headers,
    withSignedParams: true,
    timestamp: Math.floor(Date.now() / 1000),
  });
  const sent = { ...headers, authorization: signed.authorization, 'x-timestamp': String(signed.timestamp) };
  return ask('/admin?env=test', sent, 'POST', JSON.stringify(params));
}

test.each<[string, Record<string, unknown>, string | undefined, string]>([
  ['an unknown action', { action: 'database.guess' }, undefined, 'INVALID_PARAM'],
  ['an unknown service', { action: 'sms.send' }, undefined, 'INVALID_PARAM'],
  ['no collection', { action: 'database.getDocument' }, undefined, 'INVALID_PARAM'],
  ['a wrong key', { action: 'database.getDocument' }, 'wrong', 'INVALID_REQUEST_SOURCE'],
])('a wire request with %s answers an error code', async (_title, params, key, code) => {
  const secretKey = key ?? fixture.cloud.variables()['TENCENTCLOUD_SECRETKEY'] ?? '';
  expect(JSON.parse((await wire(params, secretKey)).text)).toMatchObject({ code });
});

test('a wire request without a signature is rejected', async () => {
  const body = JSON.stringify({ action: 'database.getDocument' });
  const { text } = await ask('/admin?env=x', { 'content-type': 'application/json' }, 'POST', body);
  expect(JSON.parse(text)).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' });
});

test('the clock can be set and advanced with the token; functions and server dates follow it', async () => {
  expect((await ask('/clock', {}, 'POST', '{"advanceMs":1}')).status).toBe(401);
  expect((await ask('/clock', bearer, 'POST', '{"now":"yesterday"}')).status).toBe(400);
  await ask('/clock', bearer, 'POST', '{"now":"2026-09-01T00:00:00.000Z"}');
  const { body } = await fixture.cloud.invoke('probe', null, {});
  expect(body).toMatchObject({ now: '2026-09-01T00:00:00.000Z' });
  await ask('/clock', bearer, 'POST', `{"advanceMs":${30 * 24 * 3600 * 1000}}`);
  expect(
    await fixture.run(`await db.collection('things').add({ data: { _id: 'dated', at: db.serverDate() } });
    return (await db.collection('things').doc('dated').get()).data.at.toISOString().slice(0, 10);`),
  ).toBe('2026-10-01');
});

test('a log file is rotated when it is full, and the oldest files are deleted', () => {
  const file = join(web, 'logs', 'cloud.log');
  const log = new FileLog(file, 1000, 2);
  for (let i = 0; i < 60; i++) log.write('info', `line ${i} ${'x'.repeat(50)}`);
  expect(readFileSync(file, 'utf8')).toMatch(/line 59/);
  expect(readFileSync(`${file}.1`, 'utf8').length).toBeLessThanOrEqual(1000);
  expect(() => readFileSync(`${file}.3`)).toThrow(/ENOENT/);
});
