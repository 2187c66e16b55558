import { chosenScale, chosenTheme, watchChoice } from './chosen-look';
import { clampScale, type Look } from './look';

const DARK = '(prefers-color-scheme: dark)';

/** A browser lets the page draw everything, so the theme may be chosen. */
export const canChooseTheme = true;

/** Follows the browser; what the person chose overrules it. */
export const readLook = (): Look => ({
  theme: chosenTheme() ?? (window.matchMedia(DARK).matches ? 'dark' : 'light'),
  scale: clampScale(chosenScale()),
});

/** Tells each change of theme or choice until the returned function is called. */
export const watchLook = (tell: (look: Look) => void): (() => void) => {
  const media = window.matchMedia(DARK);
  const listen = (): void => tell(readLook());
  media.addEventListener('change', listen);
  const stop = watchChoice(listen);
  return () => {
    media.removeEventListener('change', listen);
    stop();
  };
};
