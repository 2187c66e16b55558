import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';

/** Runs each time the page comes back into sight. */
export const useShown = (run: () => void): void => useDidShow(run);

/** Runs each time the page leaves sight: the moment to keep what was typed. */
export const useHidden = (run: () => void): void => useDidHide(run);

/** Reloads on a pull from the top; the page's config needs `enablePullDownRefresh`. */
export const usePull = (reload: () => Promise<unknown>): void =>
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
