import Taro from '@tarojs/taro';
import type { SheetBody } from './sheet-body';

/** No-op: WeChat moves the focus of its screen reader itself. */
export const focusOn = (selector: string): void => void selector;

const scrollPage = (to: Taro.pageScrollTo.Option): void =>
  Taro.nextTick(() => void Taro.pageScrollTo({ ...to, duration: 200 }).catch(() => undefined));

const scrollSheet = (sheet: SheetBody, id: string): void => {
  // The same id scrolls again only after another one.
  sheet.scrollTo('');
  Taro.nextTick(() => sheet.scrollTo(id));
};

/** Scrolls an element into the middle of the screen, in a sheet to its start. */
export const reveal = (id: string, sheet: SheetBody | null = null): void =>
  sheet ? scrollSheet(sheet, id) : scrollPage({ selector: `#${id}`, offsetTop: -240 });

/** Scrolls to the start of page or sheet: WeChat does not tell where the list before a pager begins. */
export const revealStart = (id: string, sheet: SheetBody | null): void => {
  void id;
  if (sheet) scrollSheet(sheet, sheet.topId);
  else scrollPage({ scrollTop: 0 });
};
