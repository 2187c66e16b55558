import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountFolder } from '../../localcloud/gateway/account-folder';
import { readPublicOrigin, type PublicOrigin } from '../../localcloud/gateway/public-origin.mjs';
import { SealedValues } from '../../localcloud/gateway/sealed-value';
import { SignedInBrowsers } from '../../localcloud/gateway/signed-in';
import { BYTES_EACH, UPLOADS_EACH, UploadQuota } from '../../localcloud/gateway/upload-quota';
import { openPaths } from '../../localcloud/modes';
import { openFixture, type CloudFixture } from '../../localcloud/testing/cloud-fixture';
import {
  PROVIDER_CLIENT,
  startIdentityProvider,
  type IdentityProvider,
  type TokenFault,
} from '../harness/identity-provider';

// A served unit behind a proxy: what strangers, members and a careless proxy send to the gateway.
const ORIGIN = 'https://unit.example';
const served = readPublicOrigin(ORIGIN) as PublicOrigin;
const PERSON = '__Host-qingcheng-person';
const ASKED = '__Host-qingcheng-asked';
const ENV = 'cloud://test.6c6f-test/';

const web = mkdtempSync(join(tmpdir(), 'attack-sign-in-'));
writeFileSync(join(web, 'index.html'), '<html><head></head><body>app</body></html>');
writeFileSync(join(web, 'app.js'), 'run()');

let provider: IdentityProvider;
let fixture: CloudFixture;
let port: number;

beforeAll(async () => {
  provider = await startIdentityProvider(`${ORIGIN}/sign-in/back`);
  const openId = {
    issuer: provider.issuer,
    clientId: PROVIDER_CLIENT.id,
    clientSecret: PROVIDER_CLIENT.secret,
  };
  fixture = await openFixture([], {
    web,
    token: 'the-secret-token',
    gateway: { served, port: 0, openId },
    environment: {
      envId: 'test',
      collections: [],
      // `api` is a function for people here; `clock` is not, and both run the same probe.
      functions: ['api', 'wall', 'clock'].map((name) => ({
        ...{ name, timeoutSeconds: 30, memoryMb: 256, permissions: [], triggers: [] },
      })),
    },
    functions: sameFunction('api', 'wall', 'clock'),
  });
  port = fixture.cloud.gatewayPort as number;
});
afterAll(async () => {
  await fixture.close();
  await provider.stop();
  rmSync(web, { recursive: true });
});

/** A folder in which several functions are the probe. */
function sameFunction(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'attack-functions-'));
  const probe = join(__dirname, '../../localcloud/fixtures/probe/index.js');
  for (const name of names) {
    const to = join(folder, name);
    mkdirSync(to);
    writeFileSync(join(to, 'index.js'), `module.exports = require(${JSON.stringify(probe)});`);
  }
  return folder;
}

interface Seen {
  status: number;
  text: string;
  headers: NodeJS.Dict<string | string[]>;
  /** Cookies that were set, by name; an emptied one is ''. */
  set: Record<string, string>;
  setLines: string[];
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  cookies?: Record<string, string>;
}

/** Sends what a proxy passes on for a browser at the public address. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body = '', cookies = {} }: Sent = {},
): Promise<Seen> {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ host: '127.0.0.1', port, path, method, agent: false },
        headers: { host: served.host, ...(cookie === '' ? {} : { cookie }), ...headers },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const setLines = answer.headers['set-cookie'] ?? [];
          const set = Object.fromEntries(
            setLines.map((line) => /^([^=]+)=([^;]*)/.exec(line)?.slice(1) as [string, string]),
          );
          const text = Buffer.concat(parts).toString();
          resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers, set, setLines });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = (path: string, cookies: Record<string, string>, body = '{}', headers = {}): Promise<Seen> =>
  ask(path, { method: 'POST', cookies, body, headers: { origin: ORIGIN, ...headers } });

/** Begins a sign-in; returns the query of the provider's answer and the browser's cookie. */
async function begin(): Promise<{ back: string; asked: string }> {
  const started = await ask('/sign-in/openid');
  const answered = await fetch(String(started.headers['location']), { redirect: 'manual' });
  const back = new URL(answered.headers.get('location') ?? '');
  expect(back.origin).toBe(ORIGIN);
  return { back: back.pathname + back.search, asked: started.set[ASKED] ?? '' };
}

/** Signs a person in; returns the secret of the browser. */
async function signIn(sub: string, name = sub, cookies: Record<string, string> = {}): Promise<string> {
  provider.person = { sub, name };
  const { back, asked } = await begin();
  const done = await ask(back, { cookies: { ...cookies, [ASKED]: asked } });
  expect(done.status).toBe(200);
  return done.set[PERSON] ?? '';
}

const WHO = JSON.stringify({ step: 'return cloud.getWXContext().OPENID ?? null;' });
const whoIs = async (secret: string, headers = {}): Promise<unknown> =>
  (JSON.parse((await post('/invoke/api', { [PERSON]: secret }, WHO, headers)).text) as { value?: unknown })
    .value;

test('somebody signs in at the provider and is one person on every device, another than anybody else', async () => {
  const [desk, phone, other] = [
    await signIn('a', '张三'),
    await signIn('a', '张三'),
    await signIn('b', '李四'),
  ];
  const [first, second, third] = [await whoIs(desk), await whoIs(phone), await whoIs(other)];
  expect(first).toMatch(/^oidc-[\w-]{32}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  const page = await ask('/', { cookies: { [PERSON]: desk } });
  expect(page.text).toContain('张三');
  expect(page.text).not.toMatch(/token|李四/);
});

test('a stranger gets the sign-in page, its files and nothing else', async () => {
  const page = await ask('/');
  expect([page.status, page.set]).toEqual([401, {}]);
  expect(page.text).toMatch(/登录青程/);
  expect(page.text).not.toMatch(/__QINGCHENG__/);
  expect((await ask('/index.html')).text).toMatch(/登录青程/);
  for (const path of ['/invoke/api', '/invoke/documents', '/upload?path=x'])
    expect([path, (await post(path, {})).status]).toEqual([path, 401]);
  expect((await post('/invoke/wall', {}, WHO)).text).toBe('{"value":null}');
  // Of what the local cloud serves its operator, the gateway knows nothing, also for the token.
  const bearer = { authorization: 'Bearer the-secret-token' };
  const secret = await signIn('a');
  for (const path of [
    '/admin',
    '/clock',
    '/subscribe',
    '/link',
    '/file-urls',
    '/invoke/clock',
    '/invoke/push',
    '/invoke/migrate',
  ])
    for (const cookies of [{}, { [PERSON]: secret }])
      expect([path, (await post(path, cookies, '{}', bearer)).status]).toEqual([path, 404]);
  expect((await ask('/?key=x', { headers: bearer })).status).toBe(401);
  // The cloud itself serves no page beside it, whoever asks.
  expect((await fetch(fixture.cloud.url)).status).toBe(404);
});

test('no header says who somebody is: neither of a stranger, nor through a proxy that strips none', async () => {
  const secret = await signIn('a');
  const own = await whoIs(secret);
  const forged = {
    'x-wx-openid': 'oidc-somebody-else-0000000000000000',
    authorization: 'Bearer the-secret-token',
    'x-forwarded-user': 'b',
    'x-forwarded-email': 'b@unit.example',
    'remote-user': 'b',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '127.0.0.1',
    forwarded: 'for=127.0.0.1;host=evil.example;proto=http',
    'x-original-url': '/admin',
    'x-rewrite-url': '/clock',
    'x-http-method-override': 'GET',
    'x-faults': 'timeout@1',
  };
  expect(await whoIs(secret, forged)).toBe(own);
  expect((await post('/invoke/api', {}, WHO, forged)).status).toBe(401);
  const started = await ask('/sign-in/openid', { headers: forged });
  const asked = new URL(String(started.headers['location']));
  expect(asked.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/sign-in/back`);
  expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(403);
  expect((await ask('/', { headers: { host: `127.0.0.1:${port}` } })).status).toBe(403);
});

test.each<[TokenFault]>([['nonce'], ['audience'], ['issuer'], ['expired'], ['unsigned'], ['foreign-key']])(
  'an ID token with a wrong %s signs nobody in',
  async (fault) => {
    provider.fault = fault;
    const { back, asked } = await begin();
    const done = await ask(back, { cookies: { [ASKED]: asked } });
    provider.fault = undefined;
    expect([done.status, done.headers['location']]).toEqual([303, '/?problem=provider']);
    expect(done.set[PERSON]).toBeUndefined();
  },
);

test('an answer of the provider counts once, in the browser that asked, for what was asked', async () => {
  const { back, asked } = await begin();
  const accepted = provider.exchanges.accepted;
  // Somebody else's answer, sent to a browser that asked nothing: signing it in under a foreign account.
  expect((await ask(back)).headers['location']).toBe('/?problem=expired');
  const other = await begin();
  expect((await ask(back, { cookies: { [ASKED]: other.asked } })).headers['location']).toBe(
    '/?problem=provider',
  );
  // Nothing was asked of the provider for these.
  expect(provider.exchanges.accepted).toBe(accepted);
  expect((await ask(back, { cookies: { [ASKED]: asked } })).status).toBe(200);
  const again = await ask(back, { cookies: { [ASKED]: asked } });
  expect([again.headers['location'], again.set[PERSON]]).toEqual(['/?problem=expired', undefined]);
  // The same bytes in another spelling.
  expect((await ask(back, { cookies: { [ASKED]: `${asked}=` } })).set[PERSON]).toBeUndefined();
  // A code without its verifier.
  const stolen = (await begin()).back;
  const mine = await begin();
  const code = new URL(stolen, ORIGIN).searchParams.get('code') ?? '';
  const swapped = mine.back.replace(/code=[^&]+/, `code=${code}`);
  expect((await ask(swapped, { cookies: { [ASKED]: mine.asked } })).set[PERSON]).toBeUndefined();
  expect(
    (await ask('/sign-in/back?error=access_denied', { cookies: { [ASKED]: (await begin()).asked } })).headers[
      'location'
    ],
  ).toBe('/?problem=provider');
});

test('a secret that was there before the sign-in is worth nothing after it', async () => {
  const planted = 'A'.repeat(43);
  const secret = await signIn('a', 'a', { [PERSON]: planted });
  expect(secret).not.toBe(planted);
  expect((await post('/invoke/api', { [PERSON]: planted }, WHO)).status).toBe(401);
  // Another sign-in in the same browser ends the one before.
  const next = await signIn('b', 'b', { [PERSON]: secret });
  expect((await post('/invoke/api', { [PERSON]: secret }, WHO)).status).toBe(401);
  expect(await whoIs(next)).toBeTruthy();
});

test('the cookie cannot be read by scripts, is sent over TLS to this name only, and not with foreign calls', async () => {
  provider.person = { sub: 'a', name: 'a' };
  const { back, asked } = await begin();
  const done = await ask(back, { cookies: { [ASKED]: asked } });
  const [line = ''] = done.setLines.filter((one) => one.startsWith(PERSON));
  expect(line).toMatch(/^__Host-qingcheng-person=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  expect(done.headers['strict-transport-security']).toMatch(/max-age=31536000/);
});

test('a page of another site can change nothing: foreign, missing and null origins are refused', async () => {
  const secret = await signIn('a');
  const cookies = { [PERSON]: secret };
  const paths = [
    '/invoke/api',
    '/upload?path=csrf',
    '/sign-in/out',
    '/sign-in/out-all',
    '/sign-in/device-code',
    '/sign-in/passkey/begin',
  ];
  for (const path of paths)
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: 'http://unit.example' },
      { origin: `${ORIGIN}.evil.example` },
    ])
      expect([
        path,
        headers,
        (await ask(path, { method: 'POST', cookies, body: WHO, headers: headers as never })).status,
      ]).toEqual([path, headers, 403]);
  for (const path of paths) expect([path, (await ask(path, { cookies })).status]).toEqual([path, 404]);
  expect(await whoIs(secret)).toBeTruthy();
});

test('no address sends a browser to another site', async () => {
  const secret = await signIn('a');
  const places = ['//evil.example', 'https://evil.example', '/\\\\evil.example', '%2f%2fevil.example'];
  for (const place of places)
    for (const path of [
      `/${place}`,
      `/?next=${place}`,
      `/sign-in/openid?next=${place}&return_to=${place}`,
      `/sign-in/back?next=${place}`,
      `/?problem=${place}`,
    ]) {
      const { headers, text } = await ask(path, { cookies: { [PERSON]: secret } });
      const location = String(headers['location'] ?? '/');
      const to = new URL(location, ORIGIN);
      expect([path, [ORIGIN, provider.issuer].includes(to.origin)]).toEqual([path, true]);
      expect(text).not.toContain('evil.example');
    }
  const script = (await ask('/sign-in/sign-in.js')).text;
  // After the sign-in the page goes on to a route of this site only.
  expect(script).toContain("location.replace('/' + (/^#\\/[^\\s]*$/.test(kept) ? kept : ''))");
});

test('nobody becomes somebody else by an equal name or e-mail, nor the account of another provider', async () => {
  provider.person = { sub: 'a', name: '张三', email: 'zhang@unit.example' };
  const first = await whoIs(await signIn('a', '张三'));
  const same = await whoIs(await signIn('z', '张三'));
  expect(same).not.toBe(first);
  // A renamed person stays the same.
  expect(await whoIs(await signIn('a', '王五'))).toBe(first);
  // A separator inside the values makes no equal pair.
  expect(await whoIs(await signIn('a","b', 'x'))).not.toBe(await whoIs(await signIn('a', 'x')));
});

test('a name of markup stays text', async () => {
  const name = '</script><img src=x onerror=alert(1)>"\'';
  const secret = await signIn('m', name);
  for (const path of ['/', '/account']) {
    const { text, headers } = await ask(path, { cookies: { [PERSON]: secret } });
    expect(text).not.toContain('<img');
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  }
});

test('signing out ends this browser, or all of them, and goes on at the provider', async () => {
  const [desk, phone, tablet] = [await signIn('a'), await signIn('a'), await signIn('a')];
  const out = await post('/sign-in/out', { [PERSON]: desk });
  const { next } = JSON.parse(out.text) as { next: string };
  expect(next).toMatch(
    new RegExp(`^${provider.issuer}/end\\?.*post_logout_redirect_uri=https%3A%2F%2Funit.example%2F`),
  );
  expect(out.set[PERSON]).toBe('');
  expect((await post('/invoke/api', { [PERSON]: desk }, WHO)).status).toBe(401);
  expect(await whoIs(phone)).toBeTruthy();
  await post('/sign-in/out-all', { [PERSON]: phone });
  for (const secret of [phone, tablet])
    expect((await post('/invoke/api', { [PERSON]: secret }, WHO)).status).toBe(401);
});

test('an account that the operator closes is out at once and cannot come back', async () => {
  const secret = await signIn('leaving');
  const folder = new AccountFolder(fixture.data);
  folder.close(String(await whoIs(secret)), new Date());
  expect((await post('/invoke/api', { [PERSON]: secret }, WHO)).status).toBe(401);
  const { back, asked } = await begin();
  const again = await ask(back, { cookies: { [ASKED]: asked } });
  expect([again.headers['location'], again.set[PERSON]]).toEqual(['/?problem=closed', undefined]);
});

test('a file is replaced by its sender only, and read by its signed address', async () => {
  const [one, other] = [await signIn('a'), await signIn('b')];
  const send = async (secret: string, path: string, body: string): Promise<number> =>
    (await post(`/upload?path=${encodeURIComponent(path)}`, { [PERSON]: secret }, body)).status;
  expect(await send(one, 'pictures/p', 'one')).toBe(200);
  expect(await send(one, 'pictures/p', 'one again')).toBe(200);
  expect(await send(other, 'pictures/p', 'other')).toBe(403);
  await fixture.cloud.invoke('api', null, {
    step: `await cloud.uploadFile({ cloudPath: 'made', fileContent: Buffer.from('m') });`,
  });
  expect(await send(one, 'made', 'x')).toBe(403);
  for (const path of ['../x', '.secret', '.partial/x', 'pictures/p/x'])
    expect([path, await send(one, path, 'x')]).toEqual([path, 400]);
  // What functions know under this machine's address, people get under the public one.
  const step = `return (await cloud.getTempFileURL({ fileList: ['${ENV}pictures/p'] })).fileList[0].tempFileURL;`;
  const { value } = JSON.parse(
    (await post('/invoke/api', { [PERSON]: one }, JSON.stringify({ step }))).text,
  ) as { value: string };
  expect(value).toMatch(/^https:\/\/unit\.example\/files\/pictures\/p\?sign=/);
  const { pathname, search } = new URL(value);
  expect((await ask(pathname + search)).text).toBe('one again');
  expect((await ask(pathname)).status).toBe(403);
  expect((await ask(pathname + search, { method: 'PUT', body: 'x' })).status).toBe(404);
});

test('what is malformed is refused, and the gateway goes on', async () => {
  const secret = await signIn('a');
  const cookies = { [PERSON]: secret };
  for (const path of [
    '//[',
    '/%e5%ad',
    '/files/%zz',
    '/..%2f..%2fetc/passwd',
    '/sign-in/',
    '/__proto__',
    '/sign-in/__proto__',
  ])
    expect([path, [400, 403, 404].includes((await ask(path, { cookies })).status)]).toEqual([path, true]);
  for (const path of ['/constructor', '/toString', '/__proto__', '/hasOwnProperty'])
    expect([path, (await post(path, cookies)).status]).toEqual([path, 404]);
  expect((await post('/invoke/api', cookies, '['.repeat(45_000))).status).toBe(400);
  expect((await post('/invoke/api', cookies, 'x'.repeat(700_000))).status).toBe(413);
  for (const body of ['null', '[]', '5', '{', '"x"'])
    expect([body, (await post('/sign-in/out-all', {}, body)).status]).toEqual([
      body,
      body === '[]' ? 200 : 400,
    ]);
  for (const value of ['x', 'A'.repeat(10_000), '%00', '"', ''])
    expect((await ask('/sign-in/back?code=x&state=y', { cookies: { [ASKED]: value } })).status).toBe(303);
  expect(await whoIs(secret)).toBeTruthy();
});

test('accounts and codes are for the owner of the machine only, and codes are stored as digests', () => {
  const folder = new AccountFolder(fixture.data);
  const code = folder.invite('赵六', new Date(), 1000);
  expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
  expect(openPaths(join(fixture.data, 'sign-in'))).toEqual([]);
  const stored = readdirSync(join(fixture.data, 'sign-in/invitations'))
    .map((name) => name + readFileSync(join(fixture.data, 'sign-in/invitations', name), 'utf8'))
    .join('\n');
  expect(stored).toContain('赵六');
  expect(stored).not.toContain(code);
  expect(stored).not.toContain(code.replace(/-/g, ''));
  expect(statSync(join(fixture.data, 'sign-in')).mode & 0o077).toBe(0);
});

test('an invitation is used once, also by requests at the same moment, and not after its time', () => {
  const folder = new AccountFolder(mkdtempSync(join(web, 'codes-')));
  const now = new Date();
  const code = folder.invite('赵六', now, 1000);
  expect(folder.invitation(code.toLowerCase().replace(/-/g, ' '), now)?.label).toBe('赵六');
  expect(folder.invitation(code, new Date(now.getTime() + 1001))).toBeUndefined();
  expect(folder.invitation('', now)).toBeUndefined();
  const second = new AccountFolder(join(folder['folder'], '..'));
  expect(folder.useInvitation(code, now, 'key-one-0000000000000')?.label).toBe('赵六');
  expect(second.useInvitation(code, now, 'key-two-0000000000000')).toBeUndefined();
  expect(folder.invitations()).toEqual([expect.objectContaining({ usedBy: 'key-one-0000000000000' })]);
  // An account id is no path.
  expect(folder.account('../invitations/x')).toBeUndefined();
});

test('a code for another device replaces the one before it, and nobody else’s', () => {
  const folder = new AccountFolder(mkdtempSync(join(web, 'devices-')));
  const now = new Date();
  const others = folder.invite('赵六', now, 1000);
  const codes = [1, 2, 3].map(() => folder.invite('张三', now, 1000, 'key-one-0000000000000'));
  expect(codes.map((code) => folder.invitation(code, now)?.label)).toEqual([undefined, undefined, '张三']);
  expect(folder.invitation(others, now)?.label).toBe('赵六');
});

test('nobody fills the disk: files and bytes of one person in an hour are limited, and of nobody else', async () => {
  let now = 0;
  const quota = new UploadQuota(() => now);
  const full = Array.from({ length: UPLOADS_EACH + 1 }, () => quota.take('a', 1));
  expect(full.filter(Boolean)).toHaveLength(UPLOADS_EACH);
  expect([quota.take('b', BYTES_EACH), quota.take('b', 1), quota.take('c', BYTES_EACH + 1)]).toEqual([
    true,
    false,
    false,
  ]);
  now += 3_600_000;
  expect(quota.take('a', 1)).toBe(true);
  const secret = await signIn('sender');
  const statuses: number[] = [];
  for (let nth = 0; nth <= UPLOADS_EACH; nth += 1)
    statuses.push((await post(`/upload?path=many/${nth}`, { [PERSON]: secret }, 'x')).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(UPLOADS_EACH);
  expect(statuses.at(-1)).toBe(429);
});

test('a sign-in ends after seven days without use, after thirty days in any case, and when it is asked too late', () => {
  let now = 0;
  const account = { id: 'key-a', label: 'a', createdAt: '' };
  const browsers = new SignedInBrowsers(
    () => account,
    () => now,
  );
  const day = 86_400_000;
  const idle = browsers.begin('key-a');
  now += 7 * day + 1;
  expect(browsers.find(idle)).toBeUndefined();
  const used = browsers.begin('key-a');
  for (let nth = 0; nth < 30; nth += 1, now += day) expect(browsers.find(used)).toBeDefined();
  now += 1;
  expect(browsers.find(used)).toBeUndefined();
  // Many browsers of one account displace each other, and nobody else's.
  const other = browsers.begin('key-b');
  const many = Array.from({ length: 30 }, () => browsers.begin('key-a'));
  expect(many.filter((one) => browsers.find(one))).toHaveLength(20);
  expect(browsers.find(other)).toBeDefined();
  const asked = new SealedValues<{ a: number }>(() => now, 1000);
  const sealed = asked.seal({ a: 1 });
  now += 1001;
  expect(asked.open(sealed)).toBeUndefined();
});

test.each([
  'http://unit.example',
  'https://unit.example/app',
  'https://u:p@unit.example',
  'ftp://unit.example',
  'https://unit.example?x',
  'unit.example',
  '',
])('%s is no address to serve at', (text) => expect(readPublicOrigin(text)).toBeUndefined());
