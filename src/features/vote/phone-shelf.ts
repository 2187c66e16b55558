import { currentPerson } from '@/platform/person';
import { forgetStored, readStored, writeStored } from '@/platform/storage';
import type { Shelf } from './client/shelf';

/** One browser may serve several persons; a phone serves one. */
const own = (key: string): string => `${key}.${currentPerson().openid}`;

/** Keeps keys and receipts on this phone, apart for each person. */
export const phoneShelf: Shelf = {
  read: (key) => readStored(own(key)),
  write: (key, value) => writeStored(own(key), value),
  forget: (key) => forgetStored(own(key)),
};
