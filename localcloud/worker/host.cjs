'use strict';
// Hosts one cloud function in its own process: one invocation at a time, each with its own environment.
const { loadCompiled } = require('./compiled.cjs');

const [, , entry, when, compiled] = process.argv;
/** After so many calls it is looked whether there is more to write down: they have seen most of the code. */
const SEEN_MOST = 40;
let main;
let cached;
let keep;
let calls = 0;
const load = () => {
  if (!main)
    ({
      exports: { main },
      known: cached,
      keep,
    } = loadCompiled(entry, compiled));
  if (typeof main !== 'function') throw new Error('the function exports no main');
};
let identity = [];

process.on('disconnect', () => process.exit(0));
process.on('message', async ({ id, event, context, env }) => {
  // The platform hands identity over in variables that are read at call time; nothing may stay from the last caller.
  for (const key of identity) delete process.env[key];
  Object.assign(process.env, env);
  identity = Object.keys(env);
  try {
    if (!main) {
      load();
      // The function's own time begins now; told before it can take the thread.
      process.send({ ready: true });
      await new Promise(setImmediate);
    }
    const value = await main(JSON.parse(event), context);
    process.send({ id, ok: true, body: JSON.stringify(value === undefined ? null : value) });
  } catch (error) {
    const known = error !== null && typeof error === 'object';
    process.send({
      id,
      ok: false,
      message: String(known && (error.message || error.errMsg) ? error.message || error.errMsg : error),
      stack: known && error.stack ? String(error.stack) : '',
    });
  }
  calls += 1;
  if (calls === SEEN_MOST || (calls === 1 && cached === false)) keep();
});
// A first caller need not wait for the bundle; if it cannot be loaded, that caller is told.
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
