import Taro, { useLaunch } from '@tarojs/taro';
import { ask, type Question } from './toast';

/** Asks for a restart when WeChat has downloaded a newer version; without it the old one runs until it is closed. */
export const useUpdateRequest = (question: Question): void =>
  useLaunch(() => {
    const manager = Taro.getUpdateManager();
    manager.onUpdateReady(() => {
      void ask(question).then((restart) => {
        if (restart) manager.applyUpdate();
      });
    });
  });
