import { currentPerson } from '@/platform/person';
import { removeStored, readStored, writeStored } from '@/platform/storage';

/** Appends the person: one browser may be used by several. */
const keyOf = (key: string): string => `${key}.${currentPerson().openid}`;

/** Local key-value storage for voting keys and receipts, separate per person. */
export const personStorage = {
  read: (key: string): unknown => readStored(keyOf(key)),
  write: (key: string, value: unknown): boolean => writeStored(keyOf(key), value),
  remove: (key: string): void => removeStored(keyOf(key)),
};
