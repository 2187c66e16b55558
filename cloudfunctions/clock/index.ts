import { tick } from '../../server/jobs/clock';
import { isSelfCheck, missingPermissions } from '../../server/platform/self-check';
import { clockDeps, probeMessage } from '../../server/platform/cloud-clock';

/** Entry point of the timer function; calls by a person are rejected. */
export const main = async (event: unknown): Promise<unknown> => {
  if (isSelfCheck(event)) return missingPermissions({ 'subscribeMessage.send': probeMessage });
  const deps = clockDeps();
  return deps ? tick(deps) : { ok: false, code: 'not-allowed' };
};
