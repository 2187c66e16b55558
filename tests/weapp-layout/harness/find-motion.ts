import type { Page } from 'playwright-core';

/** Lists what still moves on the page in front although the person asked for less motion. */
export const findMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const front = document.querySelector('.taro_page_show:not(.taro_page_shade)');
    const found = new Set<string>();
    for (const element of front?.querySelectorAll('*') ?? []) {
      const { animationName, transitionDuration } = window.getComputedStyle(element);
      if (animationName !== 'none' || Number.parseFloat(transitionDuration) > 0)
        found.add(`${element.className} moves: ${animationName} ${transitionDuration}`);
    }
    return [...found];
  });
