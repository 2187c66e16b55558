import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';

/** Runs whenever the page is shown. */
export const usePageShow = (run: () => void): void => useDidShow(run);

/** Reloads on pull-to-refresh; the page config needs `enablePullDownRefresh`. */
export const usePullRefresh = (reload: () => Promise<unknown>): void =>
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
