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
