import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { AccountFolder } from '../../localcloud/gateway/account-folder';
import { readPublicOrigin, type PublicOrigin } from '../../localcloud/gateway/public-origin.mjs';
import { startLocalCloud, type LocalCloud } from '../../localcloud/local-cloud';
import { openDemo, type Demo } from '../harness/demo-cloud';
import { startBrowser, type Browser } from './harness/browser';
import { openPage } from './harness/open-page';

jest.setTimeout(120_000);

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await openDemo('2026-07-15T01:00:00.000Z', { web: true });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

test('the app runs under its policy: no script, style or picture of its own is refused', async () => {
  const opened = await openPage(browser.context, `${demo.cloud.url}/`);
  for (const route of ['pages/card/index', 'pages/wall/index', 'pages/team/index']) await opened.go(route);
  expect(opened.errors).toEqual([]);
  expect(await opened.front.innerText()).not.toBe('');
  await opened.close();
});

test('what gets into the page cannot run, load from elsewhere, or read the session', async () => {
  const { page, close } = await openPage(browser.context, `${demo.cloud.url}/`);
  const found = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="window.hacked = 1"><img src="http://127.0.0.1:9/x.png">';
    document.body.append(holder);
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 2';
    document.body.append(script);
    await fetch('http://127.0.0.1:9/steal').catch(() => undefined);
    const frame = document.createElement('iframe');
    frame.src = '/';
    document.body.append(frame);
    await new Promise((go) => setTimeout(go, 500));
    return {
      refused: [...new Set(refused)].sort(),
      hacked: (window as unknown as { hacked?: number }).hacked,
      cookie: document.cookie,
      token: window.__QINGCHENG__?.token,
    };
  });
  expect(found).toEqual({
    refused: ['connect-src', 'frame-src', 'img-src', 'script-src-attr', 'script-src-elem'],
    hacked: undefined,
    cookie: '',
    token: undefined,
  });
  await close();
});

describe('a unit without an identity provider', () => {
  const ROOT = join(__dirname, '../..');
  const data = mkdtempSync(join(tmpdir(), 'qingcheng-unit-'));
  const folder = new AccountFolder(data);
  let cloud: LocalCloud;
  let origin: string;
  let page: Page;
  let devices: CDPSession;

  const freePort = (): Promise<number> =>
    new Promise((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });
  /** Gives the browser a device that knows its owner; returns its id. */
  const addDevice = async (isUserVerified = true): Promise<string> => {
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const;
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...options, hasUserVerification: true, isUserVerified, automaticPresenceSimulation: true },
    });
    return authenticatorId;
  };
  const inApp = () => page.locator('.ui-top-bar').first().waitFor({ timeout: 30_000 });
  const problem = async (): Promise<string> => {
    await page.locator('#problem:not([hidden])').waitFor();
    return page.locator('#problem').innerText();
  };
  const register = async (code: string): Promise<void> => {
    await page.goto(`${origin}/`);
    await page.getByLabel('邀请码').fill(code);
    await page.getByRole('button', { name: '登记这台设备' }).click();
  };
  const openid = () => page.evaluate(() => window.__QINGCHENG__?.persons?.[0]?.openid);
  const invite = (label: string, accountId?: string): string =>
    folder.invite(label, new Date(), 60_000, accountId);

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    cloud = await startLocalCloud({
      data,
      functions: join(ROOT, 'dist/cloudfunctions'),
      environment: join(ROOT, 'dist/environment.json'),
      compiled: join(ROOT, '.cache/compiled'),
      web: join(ROOT, 'dist/h5'),
      gateway: { served: readPublicOrigin(origin) as PublicOrigin, port },
    });
    page = await browser.context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    devices = await browser.context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
  }, 60_000);
  afterAll(async () => {
    await page?.close();
    await cloud?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  test('lets somebody in with a code once, afterwards with the device, as the same person', async () => {
    const device = await addDevice();
    const code = invite('张三');
    await page.goto(`${origin}/#/pages/card/index`);
    await page.getByLabel('邀请码').fill(code.toLowerCase());
    await page.getByRole('button', { name: '登记这台设备' }).click();
    await inApp();
    // The link that was opened is still there after the sign-in.
    expect(page.url()).toBe(`${origin}/#/pages/card/index`);
    const first = await openid();
    expect(first).toMatch(/^key-/);
    const answer = await page.evaluate(async () => {
      const reply = await fetch('/invoke/api', {
        method: 'POST',
        headers: { 'x-wx-openid': 'key-somebody-else-000000' },
        body: JSON.stringify({ name: 'person.describe', input: {} }),
      });
      return (await reply.json()) as { ok: boolean };
    });
    expect(answer.ok).toBe(true);

    await page.getByLabel('我的账号，张三').first().click();
    await page.getByText('您已经登录').waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '用这台设备登录' }).click();
    await inApp();
    expect(await openid()).toBe(first);

    await page.context().clearCookies();
    await register(code);
    expect(await problem()).toMatch(/已经用过.*马上告诉管理员/);
    await register('AAAA-BBBB-CCCC');
    expect(await problem()).toMatch(/邀请码不对/);
    await devices.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: device });
  });

  test('another device is added by its owner, and a device that does not know its owner is none', async () => {
    const device = await addDevice();
    await register(invite('李四'));
    await inApp();
    const first = await openid();
    await page.goto(`${origin}/account`);
    await page.getByRole('button', { name: '添加另一台设备' }).click();
    await page.locator('#new:not([hidden])').waitFor();
    const code = await page.locator('#new-code').innerText();
    await devices.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: device });
    await page.context().clearCookies();
    const second = await addDevice();
    await register(code);
    await inApp();
    expect(await openid()).toBe(first);
    expect(folder.credentialsOf(String(first))).toHaveLength(2);
    await devices.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: second });

    await page.context().clearCookies();
    const stranger = await addDevice(false);
    await register(invite('王五'));
    expect(await problem()).toMatch(/没有完成/);
    await devices.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: stranger });
  });

  test('what a device answered counts once, for this site, and not for a closed account', async () => {
    const device = await addDevice();
    await register(invite('赵六'));
    await inApp();
    const id = String(await openid());
    await page.context().clearCookies();
    await page.goto(`${origin}/`);
    const [sent] = await Promise.all([
      page.waitForRequest((one) => one.url().endsWith('/sign-in/passkey/complete')),
      page.getByRole('button', { name: '用这台设备登录' }).click(),
    ]);
    await inApp();
    const asked = (await sent.allHeaders())['cookie'] ?? '';
    const send = (path: string, cookie: string, body: string) =>
      fetch(origin + path, { method: 'POST', headers: { origin, cookie }, body });
    const again = await send('/sign-in/passkey/complete', asked, sent.postData() ?? '');
    expect([again.status, await again.json()]).toEqual([403, { problem: 'expired' }]);

    // Another page of the same name asks the device in the middle: the answer says for whom it was made.
    const begun = await send('/sign-in/passkey/begin', '', '{}');
    const cookie = String(begun.headers.get('set-cookie')).split(';')[0] as string;
    const { challenge } = (await begun.json()) as { challenge: string };
    await page.goto(demo.cloud.url.replace('127.0.0.1', 'localhost'));
    const made = await page.evaluate(async (asked) => {
      const bytes = Uint8Array.from(atob(asked.replace(/-/g, '+').replace(/_/g, '/')), (one) =>
        one.charCodeAt(0),
      );
      const found = (await navigator.credentials.get({
        publicKey: { challenge: bytes, rpId: 'localhost', userVerification: 'required' },
      })) as PublicKeyCredential;
      return JSON.stringify(found.toJSON());
    }, challenge);
    const phished = await send('/sign-in/passkey/complete', cookie, made);
    expect([phished.status, await phished.json()]).toEqual([403, { problem: 'unknown' }]);

    // A sign-in that ends while the page is open leads to the sign-in page.
    await page.goto(`${origin}/`);
    await inApp();
    folder.close(id, new Date());
    await page.evaluate(() => {
      window.location.hash = '#/packages/card/pages/claim/index?code=ABCDEFGHJK';
    });
    await page.getByRole('button', { name: '用这台设备登录' }).click();
    expect(await problem()).toMatch(/没有认出这台设备/);
    await devices.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: device });
  });

  test('the big screen has an address for everybody, which shows nothing else', async () => {
    await page.context().clearCookies();
    await page.goto(`${origin}/screen#/packages/wall/pages/screen/index?link=none`);
    await page.locator('.taro_page').first().waitFor();
    expect(await page.evaluate(() => window.__QINGCHENG__)).toEqual({ persons: [], gateway: {} });
    await page.goto(`${origin}/screen#/pages/today/index`);
    await page.locator('.taro_page').first().waitFor();
    expect(
      await page.evaluate(async () => (await fetch('/invoke/api', { method: 'POST', body: '{}' })).status),
    ).toBe(401);
  });
});
