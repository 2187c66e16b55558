import { tick } from '../../server/jobs/clock';
import { operate, readOperatorRequest } from '../../server/jobs/operator';
import { isSelfCheck, missingPermissions } from '../../server/platform/self-check';
import { clockDeps, probeMessage } from '../../server/platform/cloud-clock';

/** Entry point of the timer function, and of the operator's command; calls by a person are rejected. */
export const main = async (event: unknown): Promise<unknown> => {
  if (isSelfCheck(event)) return missingPermissions({ 'subscribeMessage.send': probeMessage });
  const deps = clockDeps();
  if (!deps) return { ok: false, code: 'not-allowed' };
  const request = readOperatorRequest(event);
  return request ? operate(deps, request) : tick(deps);
};
