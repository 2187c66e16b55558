import Taro from '@tarojs/taro';

/** WeChat draws the bar above the page. */
export const drawsOwnBar = false;

export const setTitle = (title: string): void => void Taro.setNavigationBarTitle({ title });
