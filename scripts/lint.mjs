// `npm run lint`: module boundaries, file names, ESLint, stylelint, unused code (knip), format; two steps at a time.
// Prints what each failed step says and exits with 1.
import { ensurePackages } from './ensure.mjs';
import { readOptions } from './options.mjs';
import { runConcurrently, step } from './step.mjs';

const ESLINT = 'node_modules/eslint/bin/eslint.js';
const CRUISED = ['core', 'server', 'cloudfunctions', 'localcloud', 'src', 'scripts', 'deploy'];

/** The longest first: it runs beside all others. */
export const LINT_STEPS = [
  [
    'rules',
    'node',
    // A large young generation saves the collector a twelfth of the time.
    [
      '--max-semi-space-size=64',
      ESLINT,
      '.',
      '--cache',
      '--cache-location',
      '.cache/eslint',
      '--max-warnings',
      '0',
    ],
  ],
  ['boundaries', 'depcruise', [...CRUISED, '--config', '.dependency-cruiser.cjs']],
  ['file names', 'node', ['scripts/lint/file-names.mjs']],
  ['styles', 'stylelint', ['src/**/*.scss', '--cache', '--cache-location', '.cache/stylelint']],
  ['unused code and dependencies', 'knip', ['--no-progress']],
  [
    'format',
    'prettier',
    ['--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'],
  ],
];

if (process.argv[1]?.endsWith('lint.mjs')) {
  readOptions();
  try {
    ensurePackages();
    const done = [];
    await runConcurrently(
      LINT_STEPS.map((one) => async () => done.push(await step(...one))),
      2,
    );
    if (done.includes(false)) process.exit(1);
    process.stdout.write('代码检查通过；类型检查请运行 npm run types，测试请运行 npm test\n');
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
