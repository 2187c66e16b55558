import path from 'node:path';
import { startBrowser, type Browser } from './harness/browser';
import { checkAccess, checkLayout } from './harness/check-layout';
import { openPage, type OpenedPage, type PageLook } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';

const GALLERY = '#/pages/gallery/index';
let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([
    startBrowser(),
    serveDist(path.resolve(__dirname, '../../dist/h5')),
  ]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const open = (look: PageLook): Promise<OpenedPage> =>
  openPage(browser.context, `${served.url}${GALLERY}`, look);

test.each<PageLook>([
  { width: 320, theme: 'light', scale: 1 },
  { width: 320, theme: 'dark', scale: 1.4 },
  { width: 390, theme: 'light', scale: 1.4 },
  { width: 430, theme: 'dark', scale: 1 },
])('every component holds its layout and its access at %j', async (look) => {
  const opened = await open(look);
  expect(await checkLayout(opened.page)).toEqual([]);
  expect(await checkAccess(opened.page)).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

test('the keyboard opens a sheet, stays in it, leaves it with Esc, and is back where it was', async () => {
  const { page, front, close } = await open({});
  const opener = front.locator('.ui-screen__bar [role=button]');
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = page.locator('[role=dialog]');
  await sheet.waitFor();
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
  }
  expect(await checkAccess(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true);
  await close();
});

test('space turns a switch, and what it says follows', async () => {
  const { page, front, close } = await open({});
  const consent = front.getByRole('switch', { name: '同意上墙' });
  expect(await consent.getAttribute('aria-checked')).toBe('true');
  await consent.focus();
  await page.keyboard.press(' ');
  await expect(consent.getAttribute('aria-checked')).resolves.toBe('false');
  await close();
});

test('with reduced motion nothing turns or breathes', async () => {
  const { page, close } = await open({});
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await close();
});
