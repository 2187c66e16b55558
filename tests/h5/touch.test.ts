import { startDemoServer, type DemoServer } from '../../scripts/demo-server';
import { fetchDemoIds } from '../../scripts/screens';
import { startBrowser, type Browser } from './harness/browser';
import { giveFingers, type Fingers } from './harness/fingers';
import { openPage, type OpenedPage } from './harness/open-page';
import { swipeToEnd } from './harness/sheets';

/** Height of the window while a phone's keyboard is up. */
const ABOVE_KEYBOARD = 460;

const PATIENCE_MS = 15_000;
const SWIPE_DOWN = 320;

let server: DemoServer;
let browser: Browser;
let phone: OpenedPage;
let fingers: Fingers;
let query = '';
const calls: string[] = [];

jest.setTimeout(120_000);

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer(), startBrowser()]);
  const { collectiveId } = await fetchDemoIds(server.call);
  query = `collectiveId=${collectiveId}`;
  phone = await openPage(browser.context, server.url, {
    person: { openid: 'demo-linxiao', label: '林晓' },
  });
  phone.page.setDefaultTimeout(PATIENCE_MS);
  fingers = await giveFingers(phone.page);
  phone.page.on('request', (request) => {
    if (!request.url().includes('/invoke/')) return;
    const { name } = JSON.parse(request.postData() ?? '{}') as { name?: string };
    calls.push(name ?? '');
  });
}, 240_000);

afterAll(async () => {
  await phone.close();
  await browser.close();
  await server.stop();
});

const button = (name: string) => phone.front.getByText(name, { exact: true }).first();
const HELP = 'packages/wall/pages/help/index';

test.each([
  ['推荐一位同事', HELP],
  ['从记录里挑一句', 'packages/review/pages/deeds/index'],
])(
  'a finger draws the sheet of 「%s」 to its last line, and the page behind stands still',
  async (name, route) => {
    await phone.visit(`${route}?${query}`);
    const openers = phone.front.getByText(name, { exact: true });
    const tallest: number[] = [];
    for (let at = 0; at < (await openers.count()); at += 1) {
      await fingers.tap(openers.nth(at));
      await phone.waitUntilIdle();
      const reached = await swipeToEnd(phone.page, phone.front, fingers);
      expect(reached).toEqual({ taller: expect.any(Number), swipes: expect.any(Number), behind: 0 });
      tallest.push(reached.taller);
      await fingers.tap(phone.front.locator('.ui-sheet__close'));
      await phone.waitUntilIdle();
    }
    expect(Math.max(...tallest)).toBeGreaterThan(100);
  },
);

test('a finger that draws a page down at its top asks the server again', async () => {
  await phone.go('pages/today/index');
  calls.splice(0);
  await fingers.swipeUp(phone.front, -SWIPE_DOWN);
  await phone.waitUntilIdle();
  expect(calls).toContain('today.open');
});

test('two quick taps on the last button of a sheet act once and do not open it again', async () => {
  await phone.go(`${HELP}?${query}`);
  await fingers.tap(button('推荐一位同事'));
  await phone.waitUntilIdle();
  await fingers.tap(phone.front.locator('.ui-sheet [role=radio]').first());
  calls.splice(0);
  await fingers.doubleTap(phone.front.locator('.ui-sheet__foot .ui-button'));
  await phone.waitUntilIdle();
  expect(calls.filter((name) => name === 'help.suggest')).toHaveLength(1);
  expect(await phone.front.locator('.ui-sheet').count()).toBe(0);
});

test('two quick taps on the button that opens a page open it once', async () => {
  await phone.go('pages/today/index');
  const before = await phone.page.evaluate(() => window.history.length);
  await fingers.doubleTap(button('搭把手'));
  await phone.waitUntilIdle();
  expect(await phone.page.evaluate(() => window.history.length)).toBe(before + 1);
});

test('a field in a sheet stays in view when the keyboard takes half of the screen', async () => {
  await phone.go(`${HELP}?${query}`);
  await fingers.tap(button('请人帮一把'));
  await phone.waitUntilIdle();
  const fields = phone.front.locator('.ui-sheet textarea, .ui-sheet input');
  const last = fields.nth((await fields.count()) - 1);
  await fingers.tap(last);
  await phone.page.setViewportSize({ width: 390, height: ABOVE_KEYBOARD });
  await phone.page.keyboard.type('缺');
  const box = await last.boundingBox();
  expect(box).not.toBeNull();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(ABOVE_KEYBOARD);
  await phone.page.setViewportSize({ width: 390, height: 844 });
});

test('a caret stays where a letter was put in the middle', async () => {
  await phone.go(`packages/ideas/pages/write/index?${query}`);
  const field = phone.front.locator('textarea').first();
  await fingers.tap(field);
  await phone.page.keyboard.type('大厅扶手');
  await field.evaluate((node: HTMLTextAreaElement) => node.setSelectionRange(2, 2));
  await phone.page.keyboard.type('的新');
  await phone.waitUntilIdle();
  expect(await field.evaluate((node: HTMLTextAreaElement) => [node.value, node.selectionStart])).toEqual([
    '大厅的新扶手',
    4,
  ]);
});

test('no error was written while touching', () => expect(phone.errors).toEqual([]));
