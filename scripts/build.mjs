// `npm run build`: everything that would be uploaded or served; name parts to build fewer.
import { ensureBuilt, ensurePackages, run } from './ensure.mjs';

ensurePackages();
const asked = process.argv.slice(2);
ensureBuilt(asked.length > 0 ? asked : ['functions', 'localcloud', 'h5', 'weapp']);
if (asked.length === 0) {
  process.stdout.write('正在准备示例集体……\n');
  run('node', ['dist/localcloud/serve.js', '--tell']);
}
