import { selfTestSteps } from '@core/voting/self-test';
import { Distrusted } from './client/door';
import { run } from './client/pace';
import { phoneChance, phonePace } from './phone';

let passed = false;

/** Checks this phone's arithmetic against the published vectors, once an app start, before it seals anything. */
export async function testPhone(): Promise<void> {
  if (passed) return;
  const failures = await run(selfTestSteps(await phoneChance()), phonePace);
  if (failures.length > 0) throw new Distrusted({ name: 'signature', at: failures.join() });
  passed = true;
}
