import type { Look } from './look';
import { forgetStored, readStored, writeStored } from './storage';

const THEME = 'look.theme';
const SCALE = 'look.scale';

const listeners = new Set<() => void>();

const choose = (key: string, value: unknown): void => {
  if (value === undefined) forgetStored(key);
  else writeStored(key, value);
  for (const tell of listeners) tell();
};

/** The type scale the person chose over the phone's; undefined to follow it. */
export const chosenScale = (): number | undefined => {
  const stored = readStored(SCALE);
  return typeof stored === 'number' ? stored : undefined;
};

/** The theme the person chose over the phone's; undefined to follow it. */
export const chosenTheme = (): Look['theme'] | undefined => {
  const stored = readStored(THEME);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
};

export const chooseScale = (scale: number | undefined): void => choose(SCALE, scale);
export const chooseTheme = (theme: Look['theme'] | undefined): void => choose(THEME, theme);

/** Tells each choice until the returned function is called. */
export const watchChoice = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};
