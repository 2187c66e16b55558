import path from 'node:path';
import { findPages } from '../../config/pages';
import { startDemoServer, type DemoServer } from '../../scripts/demo-server';
import { fetchDemoIds, listScreens, openerOf, type Screen } from '../../scripts/screens';
import { startBrowser, type Browser } from './harness/browser';
import { checkAccess, checkLayout } from './harness/check-layout';
import { openPage, type OpenedPage } from './harness/open-page';

const PAGES = findPages(path.resolve(__dirname, '../../src'));
/** The gallery has a test of its own, at four widths. */
const SCREENS_OF = PAGES.filter((page) => page !== 'pages/gallery/index');
const NARROW_DARK_LARGE = { width: 320, theme: 'dark', scale: 1.4 } as const;
const WIDE = { width: 430 } as const;

jest.setTimeout(240_000);

let server: DemoServer;
let browser: Browser;
let screens: Screen[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer(), startBrowser()]);
  screens = listScreens(SCREENS_OF, await fetchDemoIds(server.call));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What is wrong with a screen in three looks; it is drawn once and the phone is turned under it. */
const faultsOf = async (opened: OpenedPage, { name, route }: Screen): Promise<string[]> => {
  const found: string[] = [];
  const note = (look: string, faults: readonly string[]): void =>
    void found.push(...faults.map((fault) => `${name} ${look}: ${fault}`));
  const errorsBefore = opened.errors.length;
  await opened.visit(route);
  note('390', [...(await checkLayout(opened.page)), ...(await checkAccess(opened.page))]);
  await opened.turn(WIDE);
  note('430', await checkLayout(opened.page));
  await opened.turn(NARROW_DARK_LARGE);
  note('320 dark 1.4', [...(await checkLayout(opened.page)), ...(await checkAccess(opened.page))]);
  await opened.turn({});
  note('console', opened.errors.slice(errorsBefore));
  return found;
};

const tour = async (of: readonly Screen[]): Promise<string[]> => {
  const first = of[0];
  if (!first) throw new Error('nothing to look at');
  const opened = await openPage(browser.context, server.url, { person: openerOf(first) });
  const found: string[] = [];
  for (const screen of of)
    found.push(
      ...(await faultsOf(opened, screen).catch(async (error: unknown) => {
        await opened.go(screen.route);
        return [`${screen.name}: ${String(error)}`];
      })),
    );
  await opened.close();
  return found;
};

test('every page holds at 390, 430, and 320 px in the dark at 1.4, for eyes, fingers and screen readers', async () => {
  const seen = new Set(screens.map(({ route }) => route.split('?')[0]));
  expect(SCREENS_OF.filter((page) => !seen.has(page))).toEqual([]);
  expect(await tour(screens.filter(({ person }) => person === 'linxiao'))).toEqual([]);
});

test.each(['xujing', 'chengcheng', 'zhouwenbo', undefined])('what %s sees holds too', async (person) => {
  const of = screens.filter((screen) => screen.person === person);
  expect(of.length).toBeGreaterThan(0);
  expect(await tour(of)).toEqual([]);
});
