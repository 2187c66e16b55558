import { randomBytes } from '@/platform/random';
import { call } from '@/api/call';
import { chanceFrom } from './client/chance';
import type { Call } from './client/door';
import type { Pace } from './client/pace';

/** Lets the screen draw between slices of work. */
export const phonePace: Pace = {
  now: () => Date.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

export const phoneCall: Call = (name, input) => call(name, input);

export const phoneChance = () => chanceFrom(randomBytes);
