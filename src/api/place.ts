import { currentPerson } from '@/platform/person';
import { forgetStored, readStored, writeStored } from '@/platform/storage';

/** Where the person was last: the collective they chose and their own card there, so that a tab opens with one call. */
export interface Place {
  readonly collectiveId: string;
  /** Null for a supporter, who has no card. */
  readonly cardId: string | null;
}

const placeKey = (): string => `place.${currentPerson().openid}`;

const isPlace = (stored: unknown): stored is Place =>
  typeof stored === 'object' && stored !== null && 'collectiveId' in stored && 'cardId' in stored;

/** Finds the last place; undefined on a new phone. */
export const findPlace = (): Place | undefined => {
  const stored = readStored(placeKey());
  return isPlace(stored) ? stored : undefined;
};

export const keepPlace = (place: Place): boolean => writeStored(placeKey(), place);

/** Forgets it: after leaving, or when the server no longer knows the place. */
export const dropPlace = (): void => forgetStored(placeKey());
