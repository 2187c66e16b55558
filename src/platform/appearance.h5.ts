import { preferredScale, preferredTheme, watchPreferences } from './appearance-preferences';
import { clampScale, type Appearance } from './appearance-scale';

const DARK = '(prefers-color-scheme: dark)';

/** True in a browser, where the page draws everything. */
export const canChooseTheme = true;

/** Reads the browser's theme and scale; the person's preference takes precedence. */
export const readAppearance = (): Appearance => ({
  theme: preferredTheme() ?? (window.matchMedia(DARK).matches ? 'dark' : 'light'),
  scale: clampScale(preferredScale()),
});

/** Calls `onChange` on every change of theme or preference; returns the unsubscribe function. */
export const watchAppearance = (onChange: (look: Appearance) => void): (() => void) => {
  const media = window.matchMedia(DARK);
  const listen = (): void => onChange(readAppearance());
  media.addEventListener('change', listen);
  const stop = watchPreferences(listen);
  return () => {
    media.removeEventListener('change', listen);
    stop();
  };
};
