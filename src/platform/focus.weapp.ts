import Taro from '@tarojs/taro';

/** No-op: WeChat moves the focus of its screen reader itself. */
export const focusOn = (selector: string): void => void selector;

const scrollTo = (id: string, offsetTop: number): void =>
  Taro.nextTick(
    () => void Taro.pageScrollTo({ selector: `#${id}`, offsetTop, duration: 200 }).catch(() => undefined),
  );

/** Scrolls an element into the middle of the screen. */
export const reveal = (id: string): void => scrollTo(id, -240);

/** Scrolls to the start of an element. */
export const revealStart = (id: string): void => scrollTo(id, -16);
