// `npm test`: the full suite. `--engines`: the built mini-program on the engines of phones and laid out in Chromium.
// `--fast`: lint, types, core and server tests. `npm test -- path…`: only the tests of these paths. The last line
// counts: `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser, ensureBuilt, ensureDeployPackages, ensurePackages, ROOT, run } from './ensure.mjs';
import { LINT_STEPS } from './lint.mjs';
import { readOptions } from './options.mjs';
import { runConcurrently, step } from './step.mjs';
import { TYPE_STEPS } from './types.mjs';

const { values, positionals: paths } = readOptions({
  options: { fast: { type: 'boolean', default: false }, engines: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const CHECKS = [...LINT_STEPS, ...TYPE_STEPS];
const FAST_PROJECTS = ['core', 'server'];
const ENGINE_PROJECTS = ['weapp-android', 'weapp-oldest', 'weapp-layout'];
const SERVER_TARGETS = ['functions', 'localcloud'];
const CLIENT_TARGETS = ['h5', 'weapp'];
const ALL_TARGETS = [...SERVER_TARGETS, ...CLIENT_TARGETS];
/** The time of the demo that the tests open. */
const DEMO_TIME = '2026-07-15T01:00:00.000Z';
/** Number of concurrent steps. */
const CONCURRENCY = 2;
/** Jest workers of the full suite: more than two cores, because browser and process tests mostly wait. */
const WORKERS = 5;
/** Number of slowest test files to print. */
const SLOWEST = 12;

let passed = 0;
let failed = 0;
/** What did not run, and why. */
let skipped = '';

async function check([name, command, args]) {
  if (await step(name, command, args)) passed += 1;
  else failed += 1;
}

/** Runs jest with the given selection and adds its counts; a run without a report counts as one failure. */
async function runTests(name, selection, workers) {
  const report = join(ROOT, '.cache/reports', `${name.replace(/\W+/g, '-')}.json`);
  mkdirSync(join(ROOT, '.cache/reports'), { recursive: true });
  rmSync(report, { force: true });
  // The workers inherit the option; a larger young generation saves the collector a twentieth of the time.
  const args = [
    '--max-semi-space-size=32',
    'node_modules/jest/bin/jest.js',
    ...selection,
    '--json',
    '--outputFile',
    report,
    '--silent',
    '--forceExit',
  ];
  const ok = await step(name, 'node', [...args, '--maxWorkers', String(workers)]);
  if (!existsSync(report)) {
    failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const broken = result.numFailedTests + result.numRuntimeErrorTestSuites;
  passed += result.numPassedTests;
  failed += ok ? broken : Math.max(1, broken);
  printSlowest(result);
}

/** Prints the slowest test files. */
function printSlowest({ testResults }) {
  const seconds = ({ startTime, endTime }) => Math.round((endTime - startTime) / 1000);
  const slowest = testResults.sort((a, b) => seconds(b) - seconds(a)).slice(0, SLOWEST);
  for (const one of slowest) process.stdout.write(`    ${relative(ROOT, one.name)}  ${seconds(one)} s\n`);
}

async function fastSuite() {
  ensureBuilt(['functions']);
  const suites = FAST_PROJECTS.map(
    (project) => () => runTests(`tests of ${project}`, ['--selectProjects', project], 1),
  );
  // The longest first, so that the concurrent runs end at about the same time.
  await runConcurrently([...suites.reverse(), ...CHECKS.map((one) => () => check(one))], CONCURRENCY);
}

/** Builds outdated targets in a process of its own. */
async function build(targets) {
  if (!(await step(`build of ${targets.join(', ')}`, 'node', ['scripts/build.mjs', ...targets])))
    throw new Error('构建失败，没有运行测试');
}

/** Makes the demo data once; otherwise every test file that needs it first would make its own at the same time. */
const makeDemo = () => step('demo data', 'node', ['dist/localcloud/serve.js', '--tell', '--now', DEMO_TIME]);

async function buildAll() {
  await build(SERVER_TARGETS);
  await Promise.all([makeDemo(), build(CLIENT_TARGETS)]);
}

/** Returns the options that leave the tests of deployments out when their libraries cannot be installed. */
function deploySelection() {
  try {
    ensureDeployPackages();
    return [];
  } catch (error) {
    skipped = `the tests of deployments: the libraries of deploy/ could not be installed (${error.message})`;
    return ['--ignoreProjects', 'deploy'];
  }
}

async function fullSuite() {
  const selection = deploySelection();
  // The builds, which use one core, run beside the checks.
  await runConcurrently([buildAll, ...CHECKS.map((one) => () => check(one))], CONCURRENCY);
  ensureBrowser();
  await check(['sizes', 'tsx', ['scripts/size.ts']]);
  process.env.FUNCTIONS_BUILT = '1';
  rmSync(join(ROOT, '.cache/reports/refusals'), { recursive: true, force: true });
  await runTests('tests', selection, WORKERS);
  run('npx', ['--no-install', 'tsx', 'scripts/check-refusals.ts']);
}

async function engineSuite() {
  process.env.ALL_ENGINES = '1';
  ensureBuilt(ALL_TARGETS);
  await makeDemo();
  ensureBrowser();
  await runTests('tests on engines', ['--selectProjects', ...ENGINE_PROJECTS], WORKERS);
}

async function testsOfPaths() {
  const needsClients = paths.some((path) => /(^|\/)(h5|weapp|resilience|deploy)(\/|$)/.test(path));
  if (paths.some((path) => /(^|\/)deploy(\/|$)/.test(path))) ensureDeployPackages();
  ensureBuilt(needsClients ? ALL_TARGETS : ['functions']);
  if (needsClients) {
    await makeDemo();
    ensureBrowser();
  }
  await runTests(`tests of ${paths.join(' ')}`, paths, WORKERS);
}

try {
  ensurePackages();
  if (paths.length > 0) await testsOfPaths();
  else if (values.fast) await fastSuite();
  else if (values.engines) await engineSuite();
  else await fullSuite();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  failed += 1;
}
if (skipped !== '') process.stdout.write(`\nSKIPPED: ${skipped}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
