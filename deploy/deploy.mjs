// `npm run deploy -- --env 环境ID`: brings the whole environment to the state of this code; docs/deploy.md.
//   --plan      tells what would change, changes nothing
//   --preview   then uploads a preview of the mini-program and shows its QR code
//   --upload    then uploads the mini-program as a version
//   --rollback  puts the functions of the version before back
import { ensureBuilt, ensureDeployPackages, ensurePackages, run } from '../scripts/ensure.mjs';
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
  if (!values.env) throw new Error('请用 --env 指出云开发的环境 ID');
  const modes = ['plan', 'preview', 'upload', 'rollback'].filter((name) => values[name]);
  if (modes.length > 1) throw new Error(`--${modes.join(' 和 --')} 不能一起用`);
  ensurePackages();
  ensureDeployPackages();
  // Baked into the clients.
  process.env.TARO_APP_CLOUD_ENV = values.env;
  if (!values.rollback) {
    const client = values.preview || values.upload;
    ensureBuilt(['contract', 'functions', 'h5', ...(client ? ['weapp'] : [])]);
  }
  run('npx', ['--no-install', 'tsx', 'deploy/run.ts', values.env, modes[0] ?? 'deploy']);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
