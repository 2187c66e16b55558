import { currentPerson } from '@/platform/person';
import { forgetStored, readStored, writeStored } from '@/platform/storage';

/** One browser may serve several persons; a phone serves one. */
const own = (key: string): string => `${key}.${currentPerson().openid}`;

/** Keeps voting keys and receipts on this phone, apart for each person. */
export const phoneShelf = {
  read: (key: string): unknown => readStored(own(key)),
  write: (key: string, value: unknown): boolean => writeStored(own(key), value),
  forget: (key: string): void => forgetStored(own(key)),
};
