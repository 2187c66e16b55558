// `npm test`: everything; `--fast`: lint, types, tables and handlers. The last line counts: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureBuilt, ensurePackages, ROOT } from './ensure.mjs';
import { LINT_STEPS } from './lint.mjs';

const fast = process.argv.includes('--fast');
const CHECKS = [
  ...LINT_STEPS,
  ['types of core', 'tsc', ['-p', 'core']],
  ['types of the phone', 'tsc', ['-p', '.']],
  ['types of the server side', 'tsc', ['-p', 'server']],
];
const FAST = ['core', 'server'];
const ALL = [...FAST, 'long', 'localcloud', 'errands', 'weapp', 'h5'];
const LANES = 2;

let passed = 0;
let failed = 0;

/** Runs a command, prints what it said when it is done, and says how it went and how long it took. */
function step(name, command, args) {
  const began = Date.now();
  const said = [];
  const child = spawn('npx', ['--no-install', command, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}  ${seconds} s\n`);
      resolve(code === 0);
    });
  });
}

async function check([name, command, args]) {
  if (await step(name, command, args)) passed += 1;
  else failed += 1;
}

/** Runs one jest project and adds its counts; a project that breaks before counting is one failure. */
async function suite(project, workers) {
  const report = join(ROOT, '.cache/reports', `${project}.json`);
  mkdirSync(join(ROOT, '.cache/reports'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['--selectProjects', project, '--json', '--outputFile', report, '--silent', '--forceExit'];
  const ok = await step(`tests of ${project}`, 'jest', [...args, '--maxWorkers', String(workers)]);
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  const broken = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  passed += counts.numPassedTests;
  failed += ok ? broken : Math.max(1, broken);
}

/** Runs jobs in so many lanes. */
async function inLanes(jobs, lanes) {
  const waiting = [...jobs];
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

try {
  ensurePackages();
  if (fast) {
    ensureBuilt(['functions']);
    const suites = FAST.map((project) => () => suite(project, 1));
    // The longest first, so that the lanes end together.
    await inLanes([...suites.reverse(), ...CHECKS.map((one) => () => check(one))], LANES);
  } else {
    await inLanes(
      CHECKS.map((one) => () => check(one)),
      LANES,
    );
    ensureBuilt(['functions', 'localcloud', 'h5', 'weapp']);
    ensureBrowser();
    await check(['sizes', 'tsx', ['scripts/size.ts']]);
    for (const project of ALL) await suite(project, LANES);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  failed += 1;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
