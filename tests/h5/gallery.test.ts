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

test("the browser's back closes an open sheet and leaves the page", async () => {
  const { page, front, visit, errors, close } = await open({});
  await visit('packages/example/pages/team/index');
  await visit('pages/gallery/index');
  const opener = front.locator('.ui-screen__bar [role=button]');
  const sheet = page.locator('[role=dialog]');
  const pageId = (): Promise<string | null> => front.getAttribute('id');
  const gallery = await pageId();
  await opener.click();
  await sheet.waitFor();
  await page.evaluate(() => window.history.back());
  await sheet.waitFor({ state: 'detached' });
  expect(await pageId()).toBe(gallery);
  // Closed by its own button, the sheet leaves nothing behind that back would have to pass.
  await opener.click();
  await sheet.getByRole('button', { name: '关闭' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.waitForFunction(() => !JSON.stringify(window.history.state).includes('sheet'));
  await page.evaluate(() => window.history.back());
  await page.waitForFunction(() => window.location.hash.includes('example'));
  expect(errors).toEqual([]);
  await close();
});

test('a toast covers neither the primary button nor the actions of a sheet', async () => {
  const { page, front, close } = await open({});
  const overlaps = (selector: string): Promise<boolean> =>
    page.evaluate((wanted) => {
      const toast = document.querySelector('.ui-toast')?.getBoundingClientRect();
      const other = [...document.querySelectorAll(wanted)].pop()?.getBoundingClientRect();
      if (!toast || !other) throw new Error(`no toast or no ${wanted}`);
      return toast.bottom > other.top && toast.top < other.bottom;
    }, selector);
  const opener = front.locator('.ui-screen__bar [role=button]');
  await opener.click();
  await page.locator('[role=dialog]').waitFor();
  await page.keyboard.press('Escape');
  await front.getByRole('button', { name: '发布本月进展' }).first().click();
  expect(await overlaps('.taro_page_show .ui-screen__bar')).toBe(false);
  await opener.click();
  await page.locator('.ui-sheet__foot').waitFor();
  expect(await overlaps('.ui-sheet__foot')).toBe(false);
  await close();
});

test('a grey primary button says what is missing', async () => {
  const { front, close } = await open({});
  const grey = front.locator('.ui-button--primary[aria-disabled=true]');
  const reasons = await grey.evaluateAll((buttons) =>
    buttons.map((button) =>
      button.querySelector('.ui-button__busy') ? 'busy' : button.parentElement?.innerText.split('\n')[0],
    ),
  );
  expect(reasons.sort()).toEqual(['busy', '还差：名称'].sort());
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
