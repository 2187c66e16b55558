import type { Locator } from 'playwright-core';
import { startDemoServer, type DemoServer } from '../../scripts/demo-server';
import { fetchDemoIds } from '../../scripts/screens';
import { startBrowser, type Browser } from '../h5/harness/browser';
import { giveFingers, type Fingers } from '../h5/harness/fingers';
import { swipeToEnd } from '../h5/harness/sheets';
import { openPhone, type ChromiumPhone } from './harness/open-phone';

let server: DemoServer;
let browser: Browser;
let phone: ChromiumPhone;
let fingers: Fingers;
let query = '';
let districtId = '';

jest.setTimeout(120_000);

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer(), startBrowser()]);
  const ids = await fetchDemoIds(server.call);
  districtId = ids.districtId;
  query = `collectiveId=${ids.collectiveId}`;
  phone = await openPhone(browser.context, server, 'demo-linxiao');
  fingers = await giveFingers(phone.page);
}, 240_000);

afterAll(async () => {
  await phone.close();
  await browser.close();
  await server.stop();
});

const front = (): Locator => phone.page.locator('.taro_page_show');
const tap = async (on: Locator): Promise<void> => {
  await fingers.tap(on);
  await phone.page.waitForTimeout(100);
  await phone.waitUntilIdle();
};

test.each([
  ['推荐一位同事', 'packages/wall/pages/help/index'],
  ['从记录里挑一句', 'packages/review/pages/deeds/index'],
])(
  'a finger draws the sheet of 「%s」 to its last line, and the page behind stands still',
  async (name, route) => {
    await phone.open(`${route}?${query}`);
    const openers = front().getByText(name, { exact: true });
    const tallest: number[] = [];
    for (let at = 0; at < (await openers.count()); at += 1) {
      await tap(openers.nth(at));
      const reached = await swipeToEnd(phone.page, front(), fingers);
      expect(reached).toEqual({ taller: expect.any(Number), swipes: expect.any(Number), behind: 0 });
      tallest.push(reached.taller);
      await tap(front().locator('.ui-sheet__close'));
    }
    expect(Math.max(...tallest)).toBeGreaterThan(100);
  },
);

test('a caret stays where a letter was put in the middle', async () => {
  await phone.open(`packages/ideas/pages/write/index?${query}`);
  const field = front().locator('textarea').first();
  await fingers.tap(field);
  await phone.page.keyboard.type('大厅扶手');
  await phone.waitUntilIdle();
  await field.evaluate((node: HTMLTextAreaElement) => node.setSelectionRange(2, 2));
  for (const letter of '的新') {
    await phone.page.keyboard.type(letter);
    await phone.waitUntilIdle();
  }
  expect(await field.evaluate((node: HTMLTextAreaElement) => [node.value, node.selectionStart])).toEqual([
    '大厅的新扶手',
    4,
  ]);
});

test('what the program changes reaches the field, also back to what it was', async () => {
  const office = await openPhone(browser.context, server, 'demo-xujing');
  await office.open(`packages/district/pages/console/index?districtId=${districtId}`);
  const officeFingers = await giveFingers(office.page);
  const field = office.page.locator('.taro_page_show input').first();
  await officeFingers.tap(field);
  for (const word of ['春', '大厅']) {
    await office.page.keyboard.type(word);
    await office.waitUntilIdle();
    expect(await field.inputValue()).toBe(word);
    await officeFingers.tap(office.page.getByRole('button', { name: '清空' }));
    await office.page.waitForTimeout(100);
    await office.waitUntilIdle();
    expect(await field.inputValue()).toBe('');
    await officeFingers.tap(field);
  }
  expect(office.errors()).toEqual([]);
  await office.close();
});

test('no error was written while touching', () => expect(phone.errors()).toEqual([]));
