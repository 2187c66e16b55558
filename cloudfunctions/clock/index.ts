import { tick } from '../../server/jobs/clock';
import { clockDeps } from '../../server/platform/cloud-clock';

/** Entry point of the timer function; calls by a person are rejected. */
export const main = async (): Promise<unknown> => {
  const deps = clockDeps();
  return deps ? tick(deps) : { ok: false, code: 'not-allowed' };
};
