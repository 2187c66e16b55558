import type { Locator, Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Touches a page as fingers do, through the browser's protocol: what moves and what is pressed is the browser's answer. */
export interface Fingers {
  readonly tap: (on: Locator) => Promise<void>;
  /** Two taps at one place, as fast as a nervous finger. */
  readonly doubleTap: (on: Locator) => Promise<void>;
  /** Draws a finger up (or down, if negative) over an element by so many px. */
  readonly swipeUp: (on: Locator, px: number) => Promise<void>;
}

const STEPS = 12;
const STEP_MS = 12;
const HELD_MS = 40;
const BETWEEN_TAPS_MS = 60;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Gives a page fingers. */
export const giveFingers = async (page: Page): Promise<Fingers> => {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<unknown> =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const middleOf = async (on: Locator): Promise<Point> => {
    // The middle of the screen: at its lower edge the bar of the page would take the touch.
    await on.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await on.boundingBox();
    if (!box) throw new Error('nothing to touch');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const tapAt = async (point: Point): Promise<void> => {
    await touch('touchStart', [point]);
    await pause(HELD_MS);
    await touch('touchEnd', []);
  };
  return {
    tap: async (on) => tapAt(await middleOf(on)),
    doubleTap: async (on) => {
      const point = await middleOf(on);
      await tapAt(point);
      await pause(BETWEEN_TAPS_MS);
      await tapAt(point);
    },
    swipeUp: async (on, px) => {
      const box = await on.boundingBox();
      if (!box) throw new Error('nothing to touch');
      const x = box.x + box.width / 2;
      const from = px > 0 ? box.y + box.height - 12 : box.y + 12;
      await touch('touchStart', [{ x, y: from }]);
      for (let step = 1; step <= STEPS; step += 1) {
        await touch('touchMove', [{ x, y: from - (px * step) / STEPS }]);
        await pause(STEP_MS);
      }
      await touch('touchEnd', []);
      await pause(HELD_MS);
    },
  };
};
