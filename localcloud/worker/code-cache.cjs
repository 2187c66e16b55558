'use strict';
// Loads a bundle like `require`, using V8's code cache of an earlier process, which halves the start time.
// Node 22 has `module.enableCompileCache` for this; Node 20 offers only V8's code cache.
const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const vm = require('node:vm');

/** A cache is rewritten only when the compiled code has grown by this factor. */
const MIN_GROWTH = 1.1;

/**
 * Loads the module at `entry`. `cached` tells whether the folder had its code; `saveCode()` writes the code compiled so
 * far. A damaged cache, or one of another V8 or bundle, is ignored; caches of earlier bundles are deleted. Without a
 * folder nothing is cached.
 */
exports.loadCompiled = (entry, folder) => {
  if (!folder) return { exports: require(entry), cached: true, saveCode: () => undefined };
  const source = readFileSync(entry, 'utf8');
  const name = basename(dirname(entry));
  const digest = createHash('sha1').update(source).digest('hex').slice(0, 16);
  const file = join(folder, `${name}-${digest}-${process.version}.v8`);
  let cachedData = readOptional(file);
  const script = new vm.Script(Module.wrap(source), {
    filename: entry,
    cachedData,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (script.cachedDataRejected) cachedData = undefined;
  const cached = cachedData !== undefined;
  const loaded = new Module(entry, module);
  loaded.filename = entry;
  loaded.paths = Module._nodeModulePaths(dirname(entry));
  const run = script.runInThisContext();
  run.call(loaded.exports, loaded.exports, Module.createRequire(entry), loaded, entry, dirname(entry));
  const saveCode = () => {
    const code = script.createCachedData();
    if (code.length < (cachedData?.length ?? 0) * MIN_GROWTH) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
    for (const other of readdirSync(folder))
      if (other.startsWith(`${name}-`) && other.endsWith('.v8') && join(folder, other) !== file)
        rmSync(join(folder, other), { force: true });
    cachedData = code;
  };
  return { exports: loaded.exports, cached, saveCode };
};

function readOptional(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
