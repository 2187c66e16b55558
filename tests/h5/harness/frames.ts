import type { Page } from 'playwright-core';

/** Waits until a page has drawn what was last asked of it: the first frame hears of it, the second shows it. */
export const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((drawn) =>
        window.requestAnimationFrame(() => window.requestAnimationFrame(() => drawn())),
      ),
  );
