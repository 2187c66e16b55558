import Taro from '@tarojs/taro';

/** No-op: WeChat moves the focus of its screen reader itself. */
export const focusOn = (selector: string): void => void selector;

const scrollTo = (id: string, offsetTop: number): void =>
  Taro.nextTick(
    () => void Taro.pageScrollTo({ selector: `#${id}`, offsetTop, duration: 200 }).catch(() => undefined),
  );

/** Scrolls an element into the middle of the screen. */
export const reveal = (id: string): void => scrollTo(id, -240);

/** Scrolls to the start of the page: WeChat does not tell where the list before a pager begins. */
export const revealStart = (id: string): void => {
  void id;
  Taro.nextTick(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined));
};
