import { currentPerson } from '@/platform/person';
import { randomBytes } from '@/platform/random';
import { forgetStored, readStored, writeStored } from '@/platform/storage';
import { call } from '@/api/call';
import { chanceFrom } from './client/chance';
import type { Call } from './client/door';
import type { Pace } from './client/pace';
import type { Shelf } from './client/shelf';

/** One browser may serve several persons; a phone serves one. */
const own = (key: string): string => `${key}.${currentPerson().openid}`;

/** Keeps keys and receipts on this phone, apart for each person. */
export const phoneShelf: Shelf = {
  read: (key) => readStored(own(key)),
  write: (key, value) => writeStored(own(key), value),
  forget: (key) => forgetStored(own(key)),
};

/** Lets the screen draw between slices of work. */
export const phonePace: Pace = {
  now: () => Date.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

export const phoneCall: Call = (name, input) => call(name, input);

export const phoneChance = () => chanceFrom(randomBytes);
