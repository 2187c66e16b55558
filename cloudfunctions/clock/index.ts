import { tick } from '../../server/clock';
import { clockWorld } from '../../server/cloud-clock';

/** The function that the timer starts; a person who calls it gets nothing. */
export const main = async (): Promise<unknown> => {
  const world = clockWorld();
  return world ? tick(world) : { ok: false, code: 'not-allowed' };
};
