import Taro from '@tarojs/taro';
import { preferredScale, watchPreferences } from './appearance-preferences';
import { clampScale, type Appearance } from './appearance-scale';

interface BaseInfo {
  readonly theme?: string;
  readonly fontSizeScaleFactor?: number;
}

/** False: WeChat draws its bars in the system theme, so a page must not differ from it. */
export const canChooseTheme = false;

/** Reads WeChat's theme and font scale; the person's preferred scale takes precedence. */
export const readAppearance = (): Appearance => {
  const { theme, fontSizeScaleFactor }: BaseInfo = Taro.getAppBaseInfo();
  return {
    theme: theme === 'dark' ? 'dark' : 'light',
    scale: clampScale(preferredScale() ?? fontSizeScaleFactor),
  };
};

/** Calls `onChange` on every change of theme or preference; returns the unsubscribe function. */
export const watchAppearance = (onChange: (look: Appearance) => void): (() => void) => {
  const listen = (): void => onChange(readAppearance());
  Taro.onThemeChange(listen);
  const stop = watchPreferences(listen);
  return () => {
    Taro.offThemeChange(listen);
    stop();
  };
};
