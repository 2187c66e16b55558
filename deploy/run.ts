import { beginBuilds } from './builds';
import type { Mode } from './command';
import { runDeployment } from './command';

const [envId = '', mode = 'deploy'] = process.argv.slice(2);

runDeployment(envId, mode as Mode, beginBuilds).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
