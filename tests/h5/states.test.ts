import path from 'node:path';
import { answerFullCollective, LONG_NAME } from '../harness/full-collective';
import { startBrowser, type Browser } from './harness/browser';
import { checkAccess, checkLayout } from './harness/check-layout';
import { openPage, type OpenedPage } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';

const PERSON = { openid: 'h5-states', label: LONG_NAME };
const LOOKS = [{ width: 390 }, { width: 320, theme: 'dark', scale: 1.4 }] as const;
const MAIN = [
  'pages/today/index',
  'pages/card/index',
  'pages/wall/index',
  'pages/team/index',
  'packages/team/pages/joins/index',
  'packages/wall/pages/help/index',
] as const;

jest.setTimeout(120_000);

/** How the server behaves just now. */
let answer: (name: string) => unknown = answerFullCollective;
let served: Served;
let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  served = await serveDist(path.resolve(__dirname, '../../dist/h5'), async (event) =>
    answer((event as { name: string }).name),
  );
  browser = await startBrowser();
  opened = await openPage(browser.context, served.url, { person: PERSON });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Opens a main screen while the server behaves in one way, and lists what is wrong with it in two looks. */
const look = async (page: string): Promise<string[]> => {
  const errorsBefore = opened.errors.length;
  // Loaded anew: a page that was seen before would still show what it knows.
  await opened.restart(`${page}?collectiveId=c&cardId=c`);
  const faults: string[] = [];
  for (const to of LOOKS) {
    await opened.turn(to);
    faults.push(...(await checkLayout(opened.page)), ...(await checkAccess(opened.page)));
  }
  await opened.turn({});
  return [...faults, ...opened.errors.slice(errorsBefore)];
};

test.each(MAIN)('%s holds two hundred people and the longest words', async (page) => {
  answer = answerFullCollective;
  expect(await look(page)).toEqual([]);
  expect(await opened.front.innerText()).toContain(LONG_NAME);
});

test.each(MAIN)('%s says what to do next when the server fails, and holds', async (page) => {
  answer = () => ({ ok: false, code: 'internal', incident: '7f3a21c0' });
  expect(await look(page)).toEqual([]);
  expect(await opened.front.innerText()).toContain('再试一次');
});

test('a page whose address is not whole says so and leads back; nobody is told to check what they never typed', async () => {
  answer = () => ({ ok: false, code: 'bad-input' });
  expect(await look('packages/service/pages/confirm/index')).toEqual([]);
  expect(await opened.front.innerText()).toContain('这个链接不完整');
  await opened.front.getByRole('button', { name: '返回', exact: true }).last().click();
  await opened.front.getByText('今日').first().waitFor();
});

test('a page that fails says so in its own words, keeps to the layout, and opens when the answer is right again', async () => {
  answer = (name) =>
    name === 'wall.open' ? { ok: true, value: { wrong: true } } : answerFullCollective(name);
  await opened.restart('pages/wall/index?collectiveId=c');
  await opened.front.getByText('这一页没能打开').waitFor();
  expect([...(await checkLayout(opened.page)), ...(await checkAccess(opened.page))]).toEqual([]);
  answer = answerFullCollective;
  await opened.front.getByRole('button', { name: '重新打开', exact: true }).click();
  await opened.front.getByText('这一页没能打开').waitFor({ state: 'detached' });
  expect(await opened.front.innerText()).toContain(LONG_NAME);
});

test('without a network every screen says so, and a second look finds it again', async () => {
  answer = answerFullCollective;
  await opened.visit('pages/wall/index?collectiveId=c');
  await opened.page.context().setOffline(true);
  await opened.front.getByText('网络断了').waitFor();
  expect([...(await checkLayout(opened.page)), ...(await checkAccess(opened.page))]).toEqual([]);
  await opened.page.context().setOffline(false);
  await opened.front.getByText('网络断了').waitFor({ state: 'detached' });
});
