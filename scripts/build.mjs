// `npm run build [-- target…]`: builds everything that is uploaded or served, or only the named targets.
import { ensureBuilt, ensurePackages, run } from './ensure.mjs';
import { readOptions } from './options.mjs';

const { positionals } = readOptions({ allowPositionals: true });
ensurePackages();
ensureBuilt(positionals.length > 0 ? positionals : ['functions', 'localcloud', 'h5', 'weapp']);
if (positionals.length === 0) {
  process.stdout.write('正在准备示例集体……\n');
  run('node', ['dist/localcloud/serve.js', '--tell']);
}
