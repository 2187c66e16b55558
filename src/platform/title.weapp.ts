import Taro from '@tarojs/taro';

/** False: WeChat draws the top bar. */
export const drawsOwnBar = false;

export const setTitle = (title: string): void => void Taro.setNavigationBarTitle({ title });
