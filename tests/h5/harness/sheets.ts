import type { Locator, Page } from 'playwright-core';
import type { Fingers } from './fingers';
import { twoFrames } from './frames';

const MOST_SWIPES = 30;
const SWIPE_PX = 300;

interface Reached {
  /** Height of the content above what is shown of it. */
  readonly taller: number;
  /** Swipes until the end; undefined when it was not reached. */
  readonly swipes: number | undefined;
  /** How far the page behind the sheet moved. */
  readonly behind: number;
}

interface Measured {
  /** Height of the content below what is shown of it. */
  readonly left: number;
  /** Where the page behind the sheet stands. */
  readonly behind: number;
}

/** Draws a sheet's content up until its last part is in view. */
export const swipeToEnd = async (page: Page, front: Locator, fingers: Fingers): Promise<Reached> => {
  const body = front.locator('.ui-sheet__body');
  const measure = (): Promise<Measured> =>
    page.evaluate(() => {
      const frame = document.querySelector('.taro_page_show:not(.taro_page_shade) .ui-sheet__body');
      const content = frame?.querySelector('.ui-sheet__inside') ?? frame?.lastElementChild;
      if (!frame || !content) throw new Error('no sheet is open');
      const screen = document.querySelector('.taro_page_show:not(.taro_page_shade) .ui-screen__body');
      return {
        left: content.getBoundingClientRect().bottom - frame.getBoundingClientRect().bottom,
        behind: screen?.getBoundingClientRect().top ?? 0,
      };
    });
  // The compositor scrolls what it has drawn: a finger waits until the sheet is there, and has stopped moving.
  const rest = async (): Promise<Measured> => {
    let before = await measure();
    for (;;) {
      await twoFrames(page);
      const now = await measure();
      if (now.left === before.left) return now;
      before = now;
    }
  };
  const start = await rest();
  for (let swipes = 0; swipes <= MOST_SWIPES; swipes += 1) {
    const now = await rest();
    if (now.left <= 1) return { taller: start.left, swipes, behind: now.behind - start.behind };
    await fingers.swipeUp(body, SWIPE_PX);
  }
  return { taller: start.left, swipes: undefined, behind: (await rest()).behind - start.behind };
};
