import type { TodayView } from '@core/contract/today';
import { currentMonth } from '@/platform/clock';
import { currentPerson } from '@/platform/person';
import { removeStored, readStored, writeStored } from '@/platform/storage';

/** The last opened collective and the person's own card in it, stored so that a tab needs one call. */
export interface CurrentCollective {
  readonly collectiveId: string;
  /** Null for a supporter, who has no card. */
  readonly cardId: string | null;
  /** The month whose issue with the person's post is frozen; 0.1.0 stored `true` without a month. */
  readonly frozen?: string | boolean;
}

const storageKey = (): string => `place.${currentPerson().openid}`;

const isCurrentCollective = (stored: unknown): stored is CurrentCollective =>
  typeof stored === 'object' && stored !== null && 'collectiveId' in stored && 'cardId' in stored;

/** Loads the stored collective; undefined on a new device. */
export const loadCurrentCollective = (): CurrentCollective | undefined => {
  const stored = readStored(storageKey());
  return isCurrentCollective(stored) ? stored : undefined;
};

/** Stores the collective of an opened home. */
export const saveCurrentCollective = ({ collective, own, post }: TodayView): void => {
  const current: CurrentCollective = {
    collectiveId: collective.collectiveId,
    cardId: own?.cardId ?? null,
    ...(post?.progress === 'frozen' ? { frozen: currentMonth() } : {}),
  };
  writeStored(storageKey(), current);
};

/** Clears the stored collective: after leaving it, or when the server no longer finds it. */
export const clearCurrentCollective = (): void => removeStored(storageKey());
