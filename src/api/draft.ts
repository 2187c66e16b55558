import { currentPerson } from '@/platform/person';
import { forgetStored, readStored, writeStored } from '@/platform/storage';

/** Names the place where one person's unsent text for one thing is kept. */
const placeOf = (key: string): string => `draft.${currentPerson().openid}.${key}`;

interface Kept {
  readonly value: unknown;
  /** The version it was written against; another version on the server means that both must be shown. */
  readonly baseVersion: number | null;
}

const isKept = (stored: unknown): stored is Kept =>
  typeof stored === 'object' && stored !== null && 'value' in stored && 'baseVersion' in stored;

/** Keeps unsent text through a killed app. */
export const keepDraft = (key: string, value: unknown, baseVersion: number | null = null): boolean =>
  writeStored(placeOf(key), { value, baseVersion });

/** Finds unsent text; undefined when there is none. */
export const findDraft = (key: string): Kept | undefined => {
  const stored = readStored(placeOf(key));
  return isKept(stored) ? stored : undefined;
};

export const dropDraft = (key: string): void => forgetStored(placeOf(key));
