import Taro from '@tarojs/taro';
import { chosenScale, watchChoice } from './chosen-look';
import { clampScale, type Look } from './look';

interface BaseInfo {
  readonly theme?: string;
  readonly fontSizeScaleFactor?: number;
}

/** WeChat draws its bars in the phone's theme: a page of another theme between them would look torn. */
export const canChooseTheme = false;

/** Follows WeChat; a type scale the person chose overrules its own. */
export const readLook = (): Look => {
  const { theme, fontSizeScaleFactor }: BaseInfo = Taro.getAppBaseInfo();
  return {
    theme: theme === 'dark' ? 'dark' : 'light',
    scale: clampScale(chosenScale() ?? fontSizeScaleFactor),
  };
};

/** Tells each change of theme or choice until the returned function is called. */
export const watchLook = (tell: (look: Look) => void): (() => void) => {
  const listen = (): void => tell(readLook());
  Taro.onThemeChange(listen);
  const stop = watchChoice(listen);
  return () => {
    Taro.offThemeChange(listen);
    stop();
  };
};
