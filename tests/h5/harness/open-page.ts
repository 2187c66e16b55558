import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Locator, Page, Request } from 'playwright-core';
import { twoFrames } from './frames';

export interface PageLook {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly scale?: number;
  /** Who opens the page, as the person switcher would remember. */
  readonly person?: { readonly openid: string; readonly label: string };
  /** Loads nothing yet: the first `go` opens the app at its route, as a link does. */
  readonly later?: boolean;
}

export interface OpenedPage {
  readonly page: Page;
  /** The page in front: Taro leaves the ones behind it in the document. */
  readonly front: Locator;
  /** Opens a route of the app, anew when it is the one shown: `pages/card/index?cardId=1`. */
  readonly go: (route: string) => Promise<void>;
  /** Loads the app again and opens a route: nothing is remembered but what the phone keeps. */
  readonly restart: (route: string) => Promise<void>;
  /** Goes to a route without loading the app again: many screens in little time. */
  readonly visit: (route: string) => Promise<void>;
  /** Changes the phone under the open page, as a person turns the theme or the type size. */
  readonly turn: (look: Omit<PageLook, 'person' | 'later'>) => Promise<void>;
  /** Waits until nothing is being fetched, drawn as a skeleton, or moved. */
  readonly waitUntilIdle: () => Promise<void>;
  /** Keeps a picture under artifacts/, whole page when `full`. */
  readonly shoot: (name: string, full?: boolean) => Promise<string>;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const ARTIFACTS = path.resolve(__dirname, '../../../artifacts');
const DRAWN_MS = 15_000;
const TURN_MS = 40;
const QUIET_TURNS = 4;
const BLANK = 'about:blank';
const pathOf = (route: string): string => route.split('?')[0] ?? '';

/** Opens the app as one person on one phone. */
export const openPage = async (
  context: BrowserContext,
  url: string,
  look: PageLook = {},
): Promise<OpenedPage> => {
  const { width = 390, height = 844, theme = 'light', scale = 1, person } = look;
  const page = await context.newPage();
  const errors: string[] = [];
  const pending = new Set<Request>();
  let requests = 0;
  page.on('request', (request) => {
    requests += 1;
    pending.add(request);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  // esbuild (tsx) wraps named functions in this helper, also those that are sent into the page.
  await page.addInitScript('globalThis.__name ??= (made) => made');
  await page.addInitScript(
    ([wantedTheme, wantedScale, who]) => {
      window.localStorage.setItem('look.theme', JSON.stringify(wantedTheme));
      window.localStorage.setItem('look.scale', JSON.stringify(wantedScale));
      // Only the first time: the switcher itself may change it later.
      if (who && !window.sessionStorage.getItem('person.set')) {
        window.sessionStorage.setItem('person.set', 'yes');
        window.localStorage.setItem('person.current', JSON.stringify(who));
      }
    },
    [theme, scale, person] as const,
  );
  const front = page.locator('.taro_page_show:not(.taro_page_shade)');
  // Asked in the page, by one message: true after some turns in which one page alone was drawn, without a skeleton.
  // While a page slides in, the one it came from is still drawn, shaded or not. The big screen and the slides draw
  // their own ground, and the gallery shows skeletons for ever.
  const atRest = (): Promise<boolean> =>
    page.evaluate(
      async ([turns, ms]) => {
        const drawn = (): boolean => {
          const shown = [...document.querySelectorAll('.taro_page')].filter(
            (one) => window.getComputedStyle(one).display !== 'none',
          );
          const front = document.querySelectorAll('.taro_page_show:not(.taro_page_shade)');
          const page = front[0];
          return (
            front.length === 1 &&
            shown.length === 1 &&
            page?.querySelector('.ui-screen, taro-view-core') != null &&
            (!page.querySelector('.ui-skeleton') || window.location.hash.includes('gallery'))
          );
        };
        for (let turn = 0; turn < turns; turn += 1) {
          if (!drawn()) return false;
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
        await document.fonts.ready;
        return drawn();
      },
      [QUIET_TURNS, TURN_MS] as const,
    );
  const waitUntilIdle = async (): Promise<void> => {
    const late = Date.now() + DRAWN_MS;
    for (;;) {
      const before = requests;
      // A page that is being loaded again cannot be asked.
      const rested = pending.size === 0 && (await atRest().catch(() => false));
      if (rested && pending.size === 0 && requests === before) return;
      if (Date.now() > late)
        throw new Error(
          [
            'no rest',
            ...[...pending].map((one) => one.url()),
            `${await front.count()} in front`,
            ...errors,
          ].join('\n'),
        );
      if (!rested) await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    }
  };
  const isLoaded = (): boolean => page.url() !== BLANK;
  const restart = async (route: string): Promise<void> => {
    const again = isLoaded();
    await page.goto(`${url}#/${route}`);
    if (again) await page.reload();
    await waitUntilIdle();
  };
  const visit = async (route: string): Promise<void> => {
    if (!isLoaded()) return restart(route);
    await page.evaluate((to) => {
      window.location.hash = `#/${to}`;
    }, route);
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.taro_page_show:not(.taro_page_shade)')].some((one) =>
          one.id.startsWith(`/${wanted}`),
        ),
      pathOf(route),
      { timeout: DRAWN_MS },
    );
    await waitUntilIdle();
  };
  if (!look.later) {
    await page.goto(url);
    await waitUntilIdle();
  }
  return {
    page,
    front,
    waitUntilIdle,
    errors,
    go: async (route) => {
      if (!isLoaded()) return restart(route);
      const shown = (await front.first().getAttribute('id')) ?? '';
      // The page that is shown would not ask again.
      return shown.startsWith(`/${pathOf(route)}`) ? restart(route) : visit(route);
    },
    restart,
    visit,
    turn: async (to) => {
      const next = { width, height, theme, scale, ...to };
      await page.evaluate((wanted) => {
        window.localStorage.setItem('look.theme', JSON.stringify(wanted.theme));
        window.localStorage.setItem('look.scale', JSON.stringify(wanted.scale));
      }, next);
      // The page hears of a change of theme only, and then reads both settings again.
      for (const colorScheme of [next.theme === 'dark' ? 'light' : 'dark', next.theme] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.evaluate(() => new Promise((drawn) => window.requestAnimationFrame(drawn)));
      }
      await page.setViewportSize({ width: next.width, height: next.height });
      await page.waitForFunction(
        (wanted) => {
          const front = document.querySelector('.taro_page_show:not(.taro_page_shade)');
          const screen = front?.querySelector<HTMLElement>('.ui-screen');
          // The page computes its sizes when it hears of the new width.
          if (window.innerWidth !== wanted.width) return false;
          return (
            !screen ||
            (screen.classList.contains(`theme-${wanted.theme}`) &&
              Number(screen.style.getPropertyValue('--scale')) === wanted.scale)
          );
        },
        next,
        { timeout: DRAWN_MS },
      );
      // A frame after the resize event has been heard.
      await twoFrames(page);
    },
    shoot: async (name, full = false) => {
      const file = path.join(ARTIFACTS, `${name}.png`);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      const now = page.viewportSize() ?? { width, height };
      if (full) {
        // The page scrolls inside Taro's own box, which a full-page picture does not unroll.
        const tall = await front.first().evaluate((node) => node.scrollHeight);
        await page.setViewportSize({ ...now, height: Math.max(now.height, tall) });
      }
      await page.screenshot({ path: file });
      if (full) await page.setViewportSize(now);
      return file;
    },
    close: () => page.close(),
  };
};
