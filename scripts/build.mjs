// `npm run build [-- target…]`: builds everything that is uploaded or served, or only the named targets.
import { ensureBuilt, ensurePackages, run } from './ensure.mjs';
import { readOptions } from './options.mjs';

const TARGETS = ['functions', 'localcloud', 'h5', 'weapp'];
const { positionals } = readOptions({
  allowPositionals: true,
  check: (_values, names) => {
    const unknown = names.find((name) => !TARGETS.includes(name));
    return unknown === undefined ? undefined : `没有 ${unknown} 这一项；可以构建的有：${TARGETS.join(' ')}`;
  },
});
ensurePackages();
ensureBuilt(positionals.length > 0 ? positionals : TARGETS);
if (positionals.length === 0) {
  process.stdout.write('正在准备示例集体……\n');
  run('node', ['dist/localcloud/serve.js', '--tell']);
}
