import type { Appearance } from './appearance-scale';
import { removeStored, readStored, writeStored } from './storage';

const THEME = 'look.theme';
const SCALE = 'look.scale';

const listeners = new Set<() => void>();

const save = (key: string, value: unknown): void => {
  if (value === undefined) removeStored(key);
  else writeStored(key, value);
  for (const listener of listeners) listener();
};

/** The person's font scale; undefined to follow the system. */
export const preferredScale = (): number | undefined => {
  const stored = readStored(SCALE);
  return typeof stored === 'number' ? stored : undefined;
};

/** The person's theme; undefined to follow the system. */
export const preferredTheme = (): Appearance['theme'] | undefined => {
  const stored = readStored(THEME);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
};

export const saveScale = (scale: number | undefined): void => save(SCALE, scale);
export const saveTheme = (theme: Appearance['theme'] | undefined): void => save(THEME, theme);

/** Calls `onChange` on every change of a preference; returns the unsubscribe function. */
export const watchPreferences = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
};
