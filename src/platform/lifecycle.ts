import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';

/** Runs whenever the page is shown. */
export const usePageShow = (run: () => void): void => useDidShow(run);

/** Runs whenever the page is hidden. */
export const usePageHide = (run: () => void): void => useDidHide(run);

/** Reloads on pull-to-refresh; the page config needs `enablePullDownRefresh`. */
export const usePullRefresh = (reload: () => Promise<unknown>): void =>
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
