// `npm run deploy -- --env 环境ID`: brings the whole environment to the state of this code; docs/deploy.md.
//   --plan      tells what would change, changes nothing
//   --preview   then uploads a preview of the mini-program and shows its QR code
//   --upload    then uploads the mini-program as a version
//   --rollback  puts the functions of the version before back
import { spawnSync } from 'node:child_process';
import { ensurePackages, ROOT } from '../scripts/ensure.mjs';
import { requireEnvironmentId } from '../scripts/environment-id.mjs';
import { readOptions } from '../scripts/options.mjs';

const { values } = readOptions({
  options: {
    env: { type: 'string' },
    plan: { type: 'boolean', default: false },
    preview: { type: 'boolean', default: false },
    upload: { type: 'boolean', default: false },
    rollback: { type: 'boolean', default: false },
  },
});

try {
  requireEnvironmentId(values.env);
  const modes = ['plan', 'preview', 'upload', 'rollback'].filter((name) => values[name]);
  if (modes.length > 1) throw new Error(`--${modes.join(' 和 --')} 不能一起用`);
  ensurePackages();
  // By its whole address: the upload library starts processes elsewhere that inherit the option.
  const args = ['--import', import.meta.resolve('tsx'), 'deploy/run.ts', values.env, modes[0] ?? 'deploy'];
  // It says itself what went wrong.
  process.exit(spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
