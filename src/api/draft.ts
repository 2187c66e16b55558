import { currentPerson } from '@/platform/person';
import { removeStored, readStored, writeStored } from '@/platform/storage';

/** Storage key of one person's draft. */
const storageKeyOf = (key: string): string => `draft.${currentPerson().openid}.${key}`;

interface StoredDraft {
  readonly value: unknown;
  /** The server version the draft is based on; a different current version is a conflict to show. */
  readonly baseVersion: number | null;
}

const isStoredDraft = (stored: unknown): stored is StoredDraft =>
  typeof stored === 'object' && stored !== null && 'value' in stored && 'baseVersion' in stored;

/** Saves a draft to local storage; false when storage is full. */
export const saveDraft = (key: string, value: unknown, baseVersion: number | null = null): boolean =>
  writeStored(storageKeyOf(key), { value, baseVersion });

/** Loads a draft; undefined when there is none. */
export const loadDraft = (key: string): StoredDraft | undefined => {
  const stored = readStored(storageKeyOf(key));
  return isStoredDraft(stored) ? stored : undefined;
};

export const deleteDraft = (key: string): void => removeStored(storageKeyOf(key));
