import type { SheetBody } from './sheet-body';

/** Height that the top bar covers. */
const BAR_PX = 64;

/** Moves the focus of keyboard and screen reader to the first match on the page in front. */
export const focusOn = (selector: string): void =>
  void window.setTimeout(() => {
    const front = document.querySelector('.taro_page_show:not(.taro_page_shade)');
    const found = front?.querySelector<HTMLElement>(selector);
    if (!found) return;
    if (!found.hasAttribute('tabindex')) {
      found.setAttribute('tabindex', '-1');
      found.style.outline = 'none';
    }
    found.focus({ preventScroll: true });
  });

/** Scrolls an element into the middle of what it scrolls in; the browser finds the sheet itself. */
export const reveal = (id: string, sheet: SheetBody | null = null): void => {
  void sheet;
  window.setTimeout(() => document.getElementById(id)?.scrollIntoView({ block: 'center' }));
};

/** Scrolls to the start of the list that an element, its pager, closes; a list in view already stays where it is. */
export const revealStart = (id: string, sheet: SheetBody | null): void => {
  void sheet;
  window.setTimeout(() => {
    const first = document.getElementById(id)?.parentElement?.firstElementChild;
    if (!(first instanceof HTMLElement) || first.getBoundingClientRect().top >= BAR_PX) return;
    first.style.scrollMarginTop = `${BAR_PX}px`;
    first.scrollIntoView({ block: 'start' });
  });
};
