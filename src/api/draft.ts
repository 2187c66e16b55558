import { DRAFT_DAYS } from '@core/domain/retention';
import { currentPerson } from '@/platform/person';
import { removeStored, readStored, writeStored } from '@/platform/storage';

/** Storage key of one person's draft. */
const storageKeyOf = (key: string): string => `draft.${currentPerson().openid}.${key}`;

interface StoredDraft {
  readonly value: unknown;
  /** The server version the draft is based on; a different current version is a conflict to show. */
  readonly baseVersion: number | null;
  /** Milliseconds of the last change; absent on drafts of releases up to 0.1.0. */
  readonly at?: number;
}

const DAY_MS = 86_400_000;

const isStoredDraft = (stored: unknown): stored is StoredDraft =>
  typeof stored === 'object' && stored !== null && 'value' in stored && 'baseVersion' in stored;

/** Saves a draft to local storage; false when storage is full. */
export const saveDraft = (key: string, value: unknown, baseVersion: number | null = null): boolean =>
  writeStored(storageKeyOf(key), { value, baseVersion, at: Date.now() });

/** Loads a draft; undefined when there is none, or nobody has touched it for `DRAFT_DAYS`. */
export const loadDraft = (key: string): StoredDraft | undefined => {
  const stored = readStored(storageKeyOf(key));
  if (!isStoredDraft(stored)) return undefined;
  if (stored.at === undefined || Date.now() - stored.at < DRAFT_DAYS * DAY_MS) return stored;
  deleteDraft(key);
  return undefined;
};

export const deleteDraft = (key: string): void => removeStored(storageKeyOf(key));
