'use strict';
// Hosts one cloud function in its own process: one invocation at a time, each with its own environment.
const { loadCompiled } = require('./code-cache.cjs');

const [, , entry, when, cacheFolder] = process.argv;
/** The code cache is saved again after this number of calls, when most functions have been compiled. */
const WARM_CALLS = 40;
let main;
let cached;
let saveCode;
let calls = 0;
const load = () => {
  if (!main)
    ({
      exports: { main },
      cached,
      saveCode,
    } = loadCompiled(entry, cacheFolder));
  if (typeof main !== 'function') throw new Error('the function exports no main');
};
let identity = [];

process.on('disconnect', () => process.exit(0));
process.on('message', async ({ id, event, context, env }) => {
  // Identity is passed in environment variables that are read at call time; those of the last caller must be removed.
  for (const key of identity) delete process.env[key];
  Object.assign(process.env, env);
  identity = Object.keys(env);
  try {
    if (!main) {
      load();
      // The function's timeout starts now; reported before the function can block the thread.
      process.send({ ready: true });
      await new Promise(setImmediate);
    }
    const value = await main(JSON.parse(event), context);
    process.send({ id, ok: true, body: JSON.stringify(value === undefined ? null : value) });
  } catch (error) {
    const isObject = error !== null && typeof error === 'object';
    process.send({
      id,
      ok: false,
      message: String(isObject && (error.message || error.errMsg) ? error.message || error.errMsg : error),
      stack: isObject && error.stack ? String(error.stack) : '',
    });
  }
  calls += 1;
  if (calls === WARM_CALLS || (calls === 1 && cached === false)) saveCode();
});
// Preloads the bundle; when it cannot be loaded, the first call reports the error.
if (when === 'preload') {
  setImmediate(() => {
    try {
      load();
    } catch {
      main = undefined;
    }
    process.send({ ready: true });
  });
}
