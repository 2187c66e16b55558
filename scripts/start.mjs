// `npm start`: installs missing packages, builds outdated targets and serves the demo collective (options:
// scripts/serve.ts).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensurePackages, ROOT } from './ensure.mjs';
import { readStartOptions } from './start-options.mjs';

readStartOptions(ROOT);
try {
  ensurePackages();
  ensureBuilt(['functions', 'localcloud', 'h5']);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const child = spawn(process.execPath, [join(ROOT, 'dist/localcloud/serve.js'), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
