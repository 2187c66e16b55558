// `npm run lint`: the doors between rooms, the rules of the language, what WeChat's style compiler takes, one format. Exit 1 on the first that fails.
import { ensurePackages, run } from './ensure.mjs';

export const LINT_STEPS = [
  [
    'doors',
    'depcruise',
    [
      'core',
      'server',
      'cloudfunctions',
      'localcloud',
      'src',
      'scripts',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['rules', 'eslint', ['.', '--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0']],
  ['styles', 'stylelint', ['src/**/*.scss', '--cache', '--cache-location', '.cache/stylelint']],
  [
    'format',
    'prettier',
    ['--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'],
  ],
];

if (process.argv[1]?.endsWith('lint.mjs')) {
  try {
    ensurePackages();
    for (const [, command, args] of LINT_STEPS) run('npx', ['--no-install', command, ...args]);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
