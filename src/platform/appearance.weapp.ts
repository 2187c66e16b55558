import Taro from '@tarojs/taro';
import { clampScale, type Look } from './look';

interface BaseInfo {
  readonly theme?: string;
  readonly fontSizeScaleFactor?: number;
}

export const readLook = (): Look => {
  const { theme, fontSizeScaleFactor }: BaseInfo = Taro.getAppBaseInfo();
  return { theme: theme === 'dark' ? 'dark' : 'light', scale: clampScale(fontSizeScaleFactor) };
};

/** Tells each change of theme until the returned function is called. */
export const watchLook = (tell: (look: Look) => void): (() => void) => {
  const listen = (): void => tell(readLook());
  Taro.onThemeChange(listen);
  return () => Taro.offThemeChange(listen);
};
