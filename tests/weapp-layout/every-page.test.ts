import path from 'node:path';
import { findPages } from '../../config/pages';
import { LONG_ROUNDS } from '../harness/long-rounds';
import { startDemoServer, type DemoServer } from '../../scripts/demo-server';
import { fetchDemoIds, listScreens, openerOf, type Screen } from '../../scripts/screens';
import { startBrowser, type Browser } from '../h5/harness/browser';
import { checkAccess, checkLayout } from '../h5/harness/check-layout';
import { openPage, type OpenedPage } from '../h5/harness/open-page';
import { builtPages } from '../weapp/built-pages';
import { compareTexts } from './harness/compare-texts';
import { findMotion } from './harness/find-motion';
import { openPhone, type ChromiumPhone, type Look } from './harness/open-phone';
import { measureTexts } from './harness/text-boxes';

const FIRST_LOOK: Look = { width: 390, theme: 'light', scale: 1 };
const LOOKS: readonly Look[] = [
  FIRST_LOOK,
  { width: 390, theme: 'dark', scale: 1 },
  { width: 430, theme: 'light', scale: 1.4 },
  { width: 320, theme: 'dark', scale: 1.4 },
];
/** Rules of axe whose answer the look changes: in the first look all rules are asked, in the last these. */
const RULES_OF_LOOKS = ['color-contrast', 'scrollable-region-focusable'];
const LAST_LOOK = LOOKS.at(-1);
/** Every page is drawn in the first look and in the last, which is the narrowest; every so many-th page in all of them. */
const ALL_LOOKS_EVERY = LONG_ROUNDS ? 1 : 4;
/** Rules that say nothing about a phone, with the reason. */
const NOT_ON_PHONES: readonly { readonly says: RegExp; readonly reason: string }[] = [
  { says: /^scrollable-region-focusable:/, reason: 'WeChat has no keyboard focus' },
  { says: /^aria-required-attr: .*role="heading"/, reason: 'WeChat knows headings, but not their levels' },
];
/** Differences between the two clients that are meant, by screen; a pattern of the sentence and the reason. */
const KNOWN: readonly { readonly screen: RegExp; readonly says: RegExp; readonly reason: string }[] = [
  { screen: /^round-paper$/, says: /「打印这一页」/, reason: 'WeChat cannot print' },
  {
    screen: /^(team-invite|district-office)$/,
    says: /发给微信好友或群」/,
    reason: 'a browser has no chats',
  },
  {
    screen: /^team-create$/,
    says: /「(到哪个月结束|您是号长)」/,
    reason: "the browser's month field is too wide for half a row",
  },
  {
    screen: /^review-standing$/,
    says: /「从哪一年」 gap/,
    reason: "the browser's list shows one line of a long choice",
  },
  { screen: /^vote-room$/, says: /in the browser|^only in/, reason: 'the voting key belongs to one device' },
  { screen: /^wall-print$/, says: /only in the browser/, reason: 'WeChat cannot print' },
  { screen: /^district-/, says: /「下次有材料时用微信提醒我」/, reason: 'a browser has no WeChat messages' },
  { screen: /^team-settings$/, says: /「(深浅|跟随系统|浅色|深色)」/, reason: 'WeChat sets the theme' },
  {
    screen: /^team-settings$/,
    says: /「(换头像|我在花名册里的资料)」/,
    reason: "WeChat's own button bears no icon",
  },
];

const VOTING_ROOM = 'vote-room';

jest.setTimeout(400_000);

const pages = findPages(path.resolve(__dirname, '../../src')).filter(
  (page) => page !== 'pages/gallery/index',
);
/** The big screen is a browser's page. */
const CARRIED = builtPages();
let server: DemoServer;
let browser: Browser;
let screens: Screen[] = [];
let compared = 0;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer(), startBrowser()]);
  const all = listScreens(pages, await fetchDemoIds(server.call));
  // Entering the voting room makes one of the two clients the person's device, which other pages show.
  const room = all.filter(({ name }) => name === VOTING_ROOM);
  screens = [...all.filter((screen) => !room.includes(screen)), ...room];
}, 240_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const meant = (screen: string, sentence: string): boolean =>
  KNOWN.some((known) => known.screen.test(screen) && known.says.test(sentence));

/** Lists what is wrong with one screen in every look, as the browser build and, where phones carry it, the mini-program draw it. */
const faultsOf = async (
  phone: ChromiumPhone | null,
  web: OpenedPage,
  { name, route }: Screen,
  looks: readonly Look[],
): Promise<string[]> => {
  const found: string[] = [];
  const errorsBefore = { mini: phone?.errors().length ?? 0, browser: web.errors.length };
  await Promise.all([phone?.open(route), web.visit(route)]);
  for (const look of looks) {
    const note = (where: string, faults: readonly string[]): void =>
      void found.push(
        ...faults
          .filter((fault) => !meant(name, fault))
          .map((fault) => `${name} ${look.width} ${look.theme} ${look.scale}, ${where}: ${fault}`),
      );
    await Promise.all([phone?.turn(look), web.turn(look)]);
    note('browser', await checkLayout(web.page));
    const isRead = look === FIRST_LOOK || look === LAST_LOOK;
    const rules = look === FIRST_LOOK ? undefined : RULES_OF_LOOKS;
    if (isRead) note('browser', await checkAccess(web.page, rules));
    if (!phone) continue;
    note('mini-program', await checkLayout(phone.page));
    if (isRead) {
      const access = await checkAccess(phone.page, rules);
      note(
        'mini-program',
        access.filter((fault) => !NOT_ON_PHONES.some(({ says }) => says.test(fault))),
      );
    }
    if (look === FIRST_LOOK) note('mini-program', await findMotion(phone.page));
    const [mini, browserBuild] = await Promise.all([
      phone.withFractions(() => measureTexts(phone.page)),
      measureTexts(web.page),
    ]);
    const { differences, unmatched, matched } = compareTexts(mini, browserBuild);
    compared += matched;
    note('both', [...differences, ...unmatched]);
  }
  await Promise.all([phone?.turn(FIRST_LOOK), web.turn(FIRST_LOOK)]);
  const errors = [
    ...(phone?.errors().slice(errorsBefore.mini) ?? []),
    ...web.errors.slice(errorsBefore.browser),
  ];
  found.push(...errors.map((error) => `${name}: ${error}`));
  return found;
};

const tour = async (of: readonly Screen[]): Promise<string[]> => {
  const first = of[0];
  if (!first) throw new Error('nothing to look at');
  const phone = await openPhone(browser.context, server, openerOf(first).openid);
  // Both begin with 今日, which notes whose card this is.
  await phone.open('pages/today/index');
  const web = await openPage(browser.context, server.url, { person: openerOf(first) });
  const found: string[] = [];
  for (const [index, screen] of of.entries()) {
    const looks = LOOKS.filter(
      (look) => look === FIRST_LOOK || look === LAST_LOOK || index % ALL_LOOKS_EVERY === 0,
    );
    const carried = CARRIED.includes(screen.route.split('?')[0] ?? '');
    found.push(
      ...(await faultsOf(carried ? phone : null, web, screen, looks).catch(async (error: unknown) => {
        await web.go(screen.route);
        return [`${screen.name}: ${String(error)}`];
      })),
    );
  }
  await Promise.all([phone.close(), web.close()]);
  return found;
};

test('every page holds in its looks, and the real build lays it out as the browser build', async () => {
  const seen = new Set(screens.map(({ route }) => route.split('?')[0]));
  expect(pages.filter((page) => !seen.has(page))).toEqual([]);
  expect(await tour(screens.filter(({ person }) => person === 'linxiao'))).toEqual([]);
  expect(compared).toBeGreaterThan(4_000);
});

test.each(['xujing', 'chengcheng', 'zhouwenbo', undefined])(
  'what %s sees holds too, and the real build lays it out as the browser build',
  async (person) => {
    expect(await tour(screens.filter((screen) => screen.person === person))).toEqual([]);
  },
);
