import { randomBytes } from '@/platform/random';
import { call } from '@/api/call';
import { seedRng } from '../client/rng';
import type { Call } from '../client/api';
import type { Scheduler } from '../client/scheduler';

/** Yields to the UI through a macrotask. */
export const deviceScheduler: Scheduler = {
  now: () => Date.now(),
  yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** Leaves half of the time to the UI, for work that is prepared while a person fills in a form. */
export const idleScheduler: Scheduler = {
  now: () => Date.now(),
  yield: () => new Promise((resolve) => setTimeout(resolve, 20)),
  sliceMs: 16,
};

export const deviceCall: Call = (name, input) => call(name, input);

export const createDeviceRng = () => seedRng(randomBytes);
