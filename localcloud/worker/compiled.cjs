'use strict';
// Loads a bundle like `require`, with what V8 compiled of it the last time: a process then begins in half the time.
// Node 22 has `module.enableCompileCache` for this; Node 20 has nothing but V8's own code cache.
const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const vm = require('node:vm');

/** Keeps code only when it grew by so much: what many calls compiled is worth writing down again. */
const GROWN = 1.1;

/**
 * Loads the module at `entry`. `known` says that the folder had its code; `keep()` writes down what was compiled by then.
 * A cache of another V8, another bundle or a damaged one is not taken; without a folder nothing is kept. An earlier
 * bundle's is thrown out.
 */
exports.loadCompiled = (entry, folder) => {
  if (!folder) return { exports: require(entry), known: true, keep: () => undefined };
  const source = readFileSync(entry, 'utf8');
  const name = basename(dirname(entry));
  const digest = createHash('sha1').update(source).digest('hex').slice(0, 16);
  const file = join(folder, `${name}-${digest}-${process.version}.v8`);
  let cachedData = readOrNothing(file);
  const script = new vm.Script(Module.wrap(source), {
    filename: entry,
    cachedData,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (script.cachedDataRejected) cachedData = undefined;
  const known = cachedData !== undefined;
  const loaded = new Module(entry, module);
  loaded.filename = entry;
  loaded.paths = Module._nodeModulePaths(dirname(entry));
  const run = script.runInThisContext();
  run.call(loaded.exports, loaded.exports, Module.createRequire(entry), loaded, entry, dirname(entry));
  const keep = () => {
    const made = script.createCachedData();
    if (made.length < (cachedData?.length ?? 0) * GROWN) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, made);
    renameSync(`${file}.${process.pid}`, file);
    for (const other of readdirSync(folder))
      if (other.startsWith(`${name}-`) && other.endsWith('.v8') && join(folder, other) !== file)
        rmSync(join(folder, other), { force: true });
    cachedData = made;
  };
  return { exports: loaded.exports, known, keep };
};

function readOrNothing(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
