import type { Mode } from '../../../deploy/command';
import { runDeployment } from '../../../deploy/command';

// The command on what is built already: a build with the environment of a test would replace that of other tests.
const [envId = '', mode = 'deploy'] = process.argv.slice(2);
const built = (): Promise<void> => Promise.resolve();

void runDeployment(
  envId,
  mode as Mode,
  () => ({ contract: built, functions: built, h5: built, weapp: built }),
  process.env['STAND_IN_PROJECT'],
);
