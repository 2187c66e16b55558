import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { DemoServer } from '../../../scripts/demo-server';
import { openMiniProgram, type MiniProgram } from '../../weapp/harness/open-mini-program';
import { openView } from './open-view';

const ROOT = path.resolve(__dirname, '../../..');
const QUIET_TURNS = 2;

export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly scale: number;
}

/** The built mini-program: its logic layer in Node, its view layer in a browser page. */
export interface ChromiumPhone {
  readonly page: Page;
  /** The loader of the logic layer. Its verbs that look at the screen see nothing: look at `page`. */
  readonly program: MiniProgram;
  /** Opens a route with its parameters: `pages/card/index?cardId=1`. */
  readonly open: (route: string) => Promise<void>;
  readonly turn: (look: Look) => Promise<void>;
  /** Computes every rpx with fractions, as the browser build does, while `look` runs. */
  readonly withFractions: <T>(look: () => Promise<T>) => Promise<T>;
  readonly waitUntilIdle: () => Promise<void>;
  readonly errors: () => readonly string[];
  readonly shoot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const HEIGHT = 844;

/** Opens the mini-program as a person of the demo; `openid` need not be known. */
export const openPhone = async (
  context: BrowserContext,
  server: Pick<DemoServer, 'invoke'>,
  openid: string,
  look: Look = { width: 390, theme: 'light', scale: 1 },
): Promise<ChromiumPhone> => {
  const view = await openView(context);
  const { page } = view;
  const show = async ({ width, theme }: Look): Promise<void> => {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate(() => window.weappView.resize());
  };
  await show(look);
  const program = openMiniProgram({
    distDir: path.join(ROOT, 'dist/weapp'),
    callFunction: (name, event) => server.invoke(openid, name, event),
    phone: { theme: look.theme, fontSizeScaleFactor: look.scale, width: look.width },
    draw: view.draw,
  });
  const waitUntilIdle = async (): Promise<void> => {
    for (let turn = 0; turn < QUIET_TURNS; turn += 1) {
      await program.waitUntilIdle();
      await view.drawn();
    }
  };
  return {
    page,
    program,
    waitUntilIdle,
    open: async (route) => {
      const [address = '', search = ''] = route.split('?');
      await program.open(address, Object.fromEntries(new URLSearchParams(search)));
      await waitUntilIdle();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    turn: async (next) => {
      await show(next);
      await program.turn({ theme: next.theme, fontSizeScaleFactor: next.scale, width: next.width });
      await waitUntilIdle();
    },
    withFractions: async (look) => {
      await page.evaluate(() => window.weappView.resize(true));
      const seen = await look();
      await page.evaluate(() => window.weappView.resize());
      return seen;
    },
    errors: () => [...program.consoleErrors, ...view.errors],
    shoot: async (name) => {
      await page.screenshot({ path: path.join(ROOT, `artifacts/${name}.png`), fullPage: true });
    },
    close: async () => {
      program.close();
      await view.close();
    },
  };
};
