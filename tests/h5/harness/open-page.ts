import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Locator, Page, Request } from 'playwright-core';

export interface PageLook {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly scale?: number;
  /** Who opens the page, as the person switcher would remember. */
  readonly person?: { readonly openid: string; readonly label: string };
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
  readonly turn: (look: Omit<PageLook, 'person'>) => Promise<void>;
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
  page.on('request', (request) => pending.add(request));
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
  // While a page slides in, the one it came from is still drawn, shaded or not: two to be seen are one too many.
  const drawn = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.taro_page')].filter(
          (one) => window.getComputedStyle(one).display !== 'none',
        ).length,
    );
  const atRest = async (): Promise<boolean> => (await front.count()) === 1 && (await drawn()) === 1;
  const waitUntilIdle = async (): Promise<void> => {
    await front
      // The big screen and the slides draw their own ground.
      .locator('.ui-screen, taro-view-core')
      .first()
      .waitFor({ timeout: DRAWN_MS })
      .catch((cause: Error) => {
        throw new Error([cause.message, ...errors].join('\n'));
      });
    const late = Date.now() + DRAWN_MS;
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = pending.size === 0 && (await atRest()) ? quiet + 1 : 0) {
      if (Date.now() > late)
        throw new Error(
          `no rest: ${[...pending].map((one) => one.url()).join(' ')} ${await front.count()} in front, ${await drawn()} drawn`,
        );
      await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    }
    // The gallery shows skeletons for ever.
    await page.waitForFunction(
      () =>
        !document.querySelector('.taro_page_show:not(.taro_page_shade) .ui-skeleton') ||
        window.location.hash.includes('gallery'),
      undefined,
      { timeout: DRAWN_MS },
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };
  const visit = async (route: string): Promise<void> => {
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
  const restart = async (route: string): Promise<void> => {
    await page.goto(`${url}#/${route}`);
    await page.reload();
    await waitUntilIdle();
  };
  await page.goto(url);
  await waitUntilIdle();
  return {
    page,
    front,
    waitUntilIdle,
    errors,
    go: async (route) => {
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
          return (
            !screen ||
            (screen.classList.contains(`theme-${wanted.theme}`) &&
              Number(screen.style.getPropertyValue('--scale')) === wanted.scale)
          );
        },
        next,
        { timeout: DRAWN_MS },
      );
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
