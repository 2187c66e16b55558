import path from 'node:path';
import { startBrowser, type Browser } from './harness/browser';
import { openPage } from './harness/open-page';
import { serveDist, type Served } from './harness/serve-dist';

let browser: Browser;
let served: Served;
const askedAs: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  served = await serveDist(path.resolve(__dirname, '../../dist/h5'), async (event, openid) => {
    askedAs.push(openid);
    return {
      ok: true,
      value:
        (event as { name: string }).name === 'person.describe'
          ? { seats: [], asks: [], offices: [], todos: [] }
          : null,
    };
  });
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test('whoever is chosen in the switcher is the one who asks, also after the page is opened again', async () => {
  const { page, waitUntilIdle, errors, close } = await openPage(browser.context, served.url, {
    person: { openid: 'first', label: '林晓（号长）' },
  });
  expect(new Set(askedAs)).toEqual(new Set(['first']));
  askedAs.splice(0);

  await page.getByRole('button', { name: /^换人试用/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '新来的人' }).click();
  await page.waitForLoadState('load');
  await waitUntilIdle();
  const newcomer = askedAs[askedAs.length - 1] ?? '';
  expect(newcomer).toMatch(/^local-[0-9a-f]{16}$/);

  askedAs.splice(0);
  await page.reload();
  await waitUntilIdle();
  expect(new Set(askedAs)).toEqual(new Set([newcomer]));
  expect(errors).toEqual([]);
  await close();
});
