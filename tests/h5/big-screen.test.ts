import type { Page } from 'playwright-core';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { openDemo, type Demo } from '../harness/demo-cloud';
import { startBrowser, type Browser } from './harness/browser';

jest.setTimeout(120_000);

let demo: Demo;
let cloud: LocalCloud;
let browser: Browser;
let collectiveId = '';
let requests = 0;

const does = async <T>(name: string, input: object): Promise<T> => {
  const event = { name, input, requestId: `screen-request-${++requests}` };
  const { value } = (await cloud.invoke('api', 'demo-linxiao', event)).body as { value: T };
  return value;
};

beforeAll(async () => {
  demo = await openDemo('2026-07-15T01:00:00.000Z', { web: true });
  ({ cloud } = demo);
  const me = await does<{ seats: { collectiveId: string }[] }>('person.describe', {});
  collectiveId = me.seats[0]?.collectiveId ?? '';
  browser = await startBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** Hangs the wall on a television of 1920 × 1080 whose clock the test winds. */
async function hang(): Promise<{ page: Page; linkId: string }> {
  const { token, linkId } = await does<{ token: string; linkId: string }>('wallLink.issue', {
    collectiveId,
    label: '大厅电视',
  });
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.clock.install();
  await page.goto(`${cloud.url}/#/packages/wall/pages/screen/index?link=${token}`);
  await page.waitForSelector('.big-screen__title');
  return { page, linkId };
}

const whereOf = (page: Page): Promise<string> => page.locator('.big-screen__where').innerText();

/** Winds the page's clock and lets what is under way arrive. */
async function wind(page: Page, milliseconds: number): Promise<void> {
  await page.clock.runFor(milliseconds);
  await page.waitForTimeout(120);
}

test('the big screen shows the issue without anybody signed in, at a size read from five metres, nothing cut off', async () => {
  const { page } = await hang();
  expect(await page.locator('.big-screen__title').innerText()).toContain('公示第 14 期');
  const text = page.locator('.big-screen__text').first();
  const glyph = await text.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(glyph).toBeGreaterThanOrEqual(40);
  const pages = Number((await whereOf(page)).split('/')[1]);
  for (let at = 0; at < pages; at++) {
    const over = await page.evaluate(() => {
      const foot = document.querySelector('.big-screen__foot')?.getBoundingClientRect().top ?? 0;
      return [...document.querySelectorAll('.big-screen__entry, .big-screen__card')].filter(
        (one) => one.getBoundingClientRect().bottom > foot,
      ).length;
    });
    expect(over).toBe(0);
    await page.keyboard.press('ArrowRight');
  }
  await page.close();
});

test('pages turn by themselves, by keyboard and remote control, and stand still when paused', async () => {
  const { page } = await hang();
  const first = await whereOf(page);
  await wind(page, 14_500);
  expect(await whereOf(page)).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect(whereOf(page)).resolves.toBe(first);
  await page.keyboard.press('Space');
  await wind(page, 60_000);
  expect(await whereOf(page)).toBe(first);
  await page.close();
});

test('a lost network is said beside what was fetched, and found again by itself', async () => {
  const { page } = await hang();
  await page.route('**/invoke/wall', (route) => route.abort());
  await wind(page, 61_000);
  await page.locator('.big-screen__below').filter({ hasText: '正在重连' }).waitFor();
  expect(await page.locator('.big-screen__title').innerText()).toContain('公示第 14 期');
  await page.unroute('**/invoke/wall');
  await wind(page, 61_000);
  // The answer comes by the real network, which the page's wound clock does not hurry.
  await page.locator('.big-screen__below').filter({ hasNotText: '正在重连' }).waitFor();
  await page.close();
});

test('after hours of turning and asking the page holds no more than at first', async () => {
  const { page } = await hang();
  const session = await page.context().newCDPSession(page);
  const weigh = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    return { heap: usedSize, nodes: await page.evaluate(() => document.querySelectorAll('*').length) };
  };
  for (let warm = 0; warm < 10; warm++) await wind(page, 61_000);
  await page.keyboard.press('Home');
  const before = await weigh();
  for (let minute = 0; minute < 100; minute++) await wind(page, 61_000);
  await page.keyboard.press('Home');
  const after = await weigh();
  process.stdout.write(`heap ${before.heap} → ${after.heap}, nodes ${before.nodes} → ${after.nodes}\n`);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 5);
  expect(after.heap).toBeLessThanOrEqual(before.heap * 1.15);
  await page.close();
});

test('a revoked link goes dark with the way to a new one', async () => {
  const { page, linkId } = await hang();
  await does('wallLink.revoke', { collectiveId, linkId });
  await wind(page, 61_000);
  expect(await page.locator('.big-screen__notice-title').innerText()).toBe('这个链接已经停用');
  await page.close();
});
