// `npm test`: everything; `--fast`: lint, types, tables and handlers. The last line counts: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
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
const LANES = 2;
/** One more than the cores: browsers and killed processes are waited for, and somebody else can work meanwhile. */
const WORKERS = 3;
const LONGEST_SAID = 12;

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

/** Runs tests of the named jest projects and adds their counts; a run that breaks before counting is one failure. */
async function tests(projects, workers) {
  const report = join(ROOT, '.cache/reports', `${projects.join('-') || 'all'}.json`);
  mkdirSync(join(ROOT, '.cache/reports'), { recursive: true });
  rmSync(report, { force: true });
  const selected = projects.length > 0 ? ['--selectProjects', ...projects] : [];
  const args = [...selected, '--json', '--outputFile', report, '--silent', '--forceExit'];
  const name = `tests${projects.length > 0 ? ` of ${projects.join(' and ')}` : ''}`;
  const ok = await step(name, 'jest', [...args, '--maxWorkers', String(workers)]);
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const broken = told.numFailedTests + told.numRuntimeErrorTestSuites;
  passed += told.numPassedTests;
  failed += ok ? broken : Math.max(1, broken);
  formatLongest(told);
}

/** Says where the time went. */
function formatLongest({ testResults }) {
  const seconds = ({ startTime, endTime }) => Math.round((endTime - startTime) / 1000);
  const longest = testResults.sort((a, b) => seconds(b) - seconds(a)).slice(0, LONGEST_SAID);
  for (const one of longest) process.stdout.write(`    ${relative(ROOT, one.name)}  ${seconds(one)} s\n`);
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
    const suites = FAST.map((project) => () => tests([project], 1));
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
    await tests([], WORKERS);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  failed += 1;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
