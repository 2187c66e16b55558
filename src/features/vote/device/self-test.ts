import { selfTestSteps } from '@core/voting/self-test';
import { VerificationError } from '../client/api';
import { run } from '../client/scheduler';
import type { Scheduler } from '../client/scheduler';
import { createDeviceRng, deviceScheduler } from './device';

let passed = false;

/** Checks this device's arithmetic against the published vectors, once per app start, before anything is sealed. */
export async function runSelfTest(scheduler: Scheduler = deviceScheduler): Promise<void> {
  if (passed) return;
  const failures = await run(selfTestSteps(await createDeviceRng()), scheduler);
  if (failures.length > 0) throw new VerificationError({ name: 'signature', at: failures.join() });
  passed = true;
}
