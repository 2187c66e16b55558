import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFixture, type CloudFixture } from '../../localcloud/testing/cloud-fixture';

const web = mkdtempSync(join(tmpdir(), 'attack-web-'));
writeFileSync(join(web, 'index.html'), '<html><head><script>go()</script></head><body>app</body></html>');
writeFileSync(join(web, 'app.js'), 'run()');
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

let fixture: CloudFixture;
beforeAll(async () => {
  fixture = await openFixture([], { web, token: 'the-secret-token' });
});
afterAll(async () => {
  await fixture.close();
  rmSync(web, { recursive: true });
});

interface Seen {
  status: number;
  text: string;
  headers: Record<string, string>;
}

// The requests come from a process of another user of the machine; the test skips without the right to start one.
const PROGRAM = `const [url, options] = JSON.parse(process.argv[1]);
fetch(url, { redirect: 'manual', ...options }).then(async (answer) => {
  const text = await answer.text();
  console.log(JSON.stringify({ status: answer.status, text, headers: Object.fromEntries(answer.headers) }));
});`;

function asAnother(path: string, options: object = {}): Promise<Seen> {
  const url = path.startsWith('http') ? path : fixture.cloud.url + path;
  const child = spawn(process.execPath, ['-e', PROGRAM, JSON.stringify([url, options])], {
    ...{ uid: NOBODY, gid: NOBODY, cwd: '/', env: { PATH: process.env['PATH'] } },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.on('error', reject);
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.on('close', () => resolve(JSON.parse(text) as Seen));
  });
}

const post = (headers: Record<string, string>) => ({ method: 'POST', body: '{}', headers });

(isRoot ? describe : describe.skip)('another user of the machine', () => {
  test('gets neither the page nor a session nor the token', async () => {
    const { status, text, headers } = await asAnother('/');
    expect(status).toBe(403);
    expect(text).toMatch(/请用专用链接打开/);
    expect(text).not.toMatch(/__QINGCHENG__|the-secret-token/);
    expect(headers).not.toHaveProperty('set-cookie');
    expect((await asAnother('/index.html')).status).toBe(403);
    expect((await asAnother('/%2e/index.html')).status).toBe(403);
  });

  test('can call nothing', async () => {
    const origin = fixture.cloud.url;
    expect((await asAnother('/invoke/probe', post({}))).status).toBe(401);
    expect(
      (await asAnother('/invoke/probe', post({ origin, cookie: `qingcheng-${fixture.cloud.port}=x` })))
        .status,
    ).toBe(401);
    expect((await asAnother('/link', post({}))).status).toBe(401);
  });

  test('opens a link once, and nobody opens it again', async () => {
    const link = fixture.cloud.openLink();
    const { status, headers } = await asAnother(link);
    expect([status, headers['location']]).toEqual([303, '/']);
    expect(headers['set-cookie']).toMatch(/^qingcheng-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = String(headers['set-cookie']).split(';')[0] as string;
    expect((await asAnother('/', { headers: { cookie } })).text).toMatch(/__QINGCHENG__/);
    const origin = fixture.cloud.url;
    expect((await asAnother('/invoke/probe', post({ cookie, origin }))).status).toBe(200);
    // A form of another page sends the cookie, too, but no origin or a foreign one.
    expect((await asAnother('/invoke/probe', post({ cookie }))).status).toBe(401);
    expect((await asAnother('/invoke/probe', post({ cookie, origin: 'http://127.0.0.1:1' }))).status).toBe(
      403,
    );
    expect((await asAnother(link)).headers).not.toHaveProperty('set-cookie');
    expect((await asAnother('/?key=guess')).headers).not.toHaveProperty('set-cookie');
  });
});

test('who runs the service gets the page without a link, and its cookie makes calls', async () => {
  const { url } = fixture.cloud;
  const page = await fetch(url);
  expect(page.status).toBe(200);
  const cookie = String(page.headers.get('set-cookie')).split(';')[0] as string;
  const call = await fetch(`${url}/invoke/probe`, post({ cookie, origin: url }));
  expect(call.status).toBe(200);
  const again = await fetch(url, { headers: { cookie } });
  expect(again.headers.get('set-cookie')).toBeNull();
});

test('who holds the token gets the page and new links', async () => {
  const { url } = fixture.cloud;
  const bearer = { authorization: 'Bearer the-secret-token' };
  const link = (await (await fetch(`${url}/link`, post(bearer))).json()) as { url: string };
  expect(link.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{24}$/);
  expect((await fetch(link.url, { redirect: 'manual' })).headers.get('set-cookie')).not.toBeNull();
  if (isRoot) expect((await asAnother('/', { headers: bearer })).status).toBe(200);
});

test('the page forbids all that it does not need', async () => {
  const answer = await fetch(fixture.cloud.url);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'sha256-[\w+/=]+';/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  for (const path of ['/', '/app.js', '/absent']) {
    const { headers } = await fetch(fixture.cloud.url + path);
    expect([path, headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual([
      path,
      'nosniff',
      'DENY',
    ]);
    expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer']);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringMatching(/frame-ancestors 'none'/),
    ]);
  }
});
