// `npm run types`: type-checks core, the clients and the server side. Exits with 1 after the first failure.
import { ensurePackages, run } from './ensure.mjs';
import { readOptions } from './options.mjs';

export const TYPE_STEPS = [
  ['types of core', 'tsc', ['-p', 'core']],
  ['types of the clients', 'tsc', ['-p', '.']],
  ['types of the client tests', 'tsc', ['-p', 'tsconfig.test.json']],
  ['types of the server side', 'tsc', ['-p', 'server']],
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
