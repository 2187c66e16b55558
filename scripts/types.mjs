// `npm run types`: type-checks core, the clients and the server side. Exits with 1 after the first failure.
import { ensurePackages, run } from './ensure.mjs';
import { readOptions } from './options.mjs';

/** The native compiler takes half the time; the linter's rules and the builds need the interface of version 5. */
const COMPILER = 'node_modules/typescript-7/bin/tsc';

export const TYPE_STEPS = [
  ['types of core', 'node', [COMPILER, '-p', 'core']],
  ['types of the clients', 'node', [COMPILER, '-p', '.']],
  ['types of the client tests', 'node', [COMPILER, '-p', 'tsconfig.test.json']],
  ['types of the server side', 'node', [COMPILER, '-p', 'server']],
];

if (process.argv[1]?.endsWith('types.mjs')) {
  readOptions();
  try {
    ensurePackages();
    for (const [, command, args] of TYPE_STEPS) run('npx', ['--no-install', command, ...args]);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
