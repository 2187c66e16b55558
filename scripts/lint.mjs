// `npm run lint`: module boundaries, file names, ESLint, stylelint, unused code (knip), format. Exits with 1 after the
// first failure.
import { ensurePackages, run } from './ensure.mjs';
import { readOptions } from './options.mjs';

const CRUISED = ['core', 'server', 'cloudfunctions', 'localcloud', 'src', 'scripts'];

export const LINT_STEPS = [
  ['boundaries', 'depcruise', [...CRUISED, '--config', '.dependency-cruiser.cjs']],
  ['file names', 'node', ['scripts/lint/file-names.mjs']],
  ['rules', 'eslint', ['.', '--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0']],
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
    for (const [, command, args] of LINT_STEPS) run('npx', ['--no-install', command, ...args]);
    process.stdout.write('代码检查通过；类型检查请运行 npm run types，测试请运行 npm test\n');
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
