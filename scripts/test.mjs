// `npm test`: everything; `--fast`: lint, types, tables and handlers. The last line counts: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureBuilt, ensurePackages, ROOT } from './ensure.mjs';
import { LINT_STEPS } from './lint.mjs';

const fast = process.argv.includes('--fast');
const TYPES = [
  ['types of core', 'tsc', ['-p', 'core']],
  ['types of the phone', 'tsc', ['-p', '.']],
  ['types of the server side', 'tsc', ['-p', 'server']],
];
const FAST = ['core', 'server'];
const ALL = [...FAST, 'localcloud', 'errands', 'weapp', 'h5'];

let passed = 0;
let failed = 0;

/** Runs a command and says how it went and how long it took. */
function step(name, command, args) {
  const began = Date.now();
  const done = spawnSync('npx', ['--no-install', command, ...args], { cwd: ROOT, stdio: 'inherit' });
  const ok = done.status === 0;
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}  ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  return ok;
}

function check(name, command, args) {
  if (step(name, command, args)) passed += 1;
  else failed += 1;
}

/** Runs one jest project and adds its counts; a project that breaks before counting is one failure. */
function suite(project) {
  const report = join(ROOT, '.cache/reports', `${project}.json`);
  mkdirSync(join(ROOT, '.cache/reports'), { recursive: true });
  rmSync(report, { force: true });
  const ok = step(`tests of ${project}`, 'jest', [
    '--selectProjects',
    project,
    '--json',
    '--outputFile',
    report,
    '--silent',
    '--forceExit',
  ]);
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  if (!ok && counts.numFailedTests + counts.numRuntimeErrorTestSuites === 0) failed += 1;
}

try {
  ensurePackages();
  for (const [name, command, args] of [...LINT_STEPS, ...TYPES]) check(name, command, args);
  ensureBuilt(fast ? ['functions'] : ['functions', 'localcloud', 'h5', 'weapp']);
  if (!fast) {
    ensureBrowser();
    check('sizes', 'tsx', ['scripts/size.ts']);
  }
  for (const project of fast ? FAST : ALL) suite(project);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  failed += 1;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
