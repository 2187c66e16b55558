import { clampScale, type Look } from './look';
import { readStored } from './storage';

const DARK = '(prefers-color-scheme: dark)';

/** Follows the browser; `look.theme` and `look.scale` in local storage overrule it (tests, the gallery). */
export const readLook = (): Look => {
  const theme = readStored('look.theme');
  const dark = theme === undefined ? window.matchMedia(DARK).matches : theme === 'dark';
  return { theme: dark ? 'dark' : 'light', scale: clampScale(readStored('look.scale')) };
};

/** Tells each change of theme until the returned function is called. */
export const watchLook = (tell: (look: Look) => void): (() => void) => {
  const media = window.matchMedia(DARK);
  const listen = (): void => tell(readLook());
  media.addEventListener('change', listen);
  return () => media.removeEventListener('change', listen);
};
