import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const PROGRAM = join(__dirname, 'worker', 'compiled.cjs');
let folder = '';
let entry = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  entry = join(folder, 'index.js');
  // Long enough for V8 to find it worth its own code; it reaches what a function reaches through `require`.
  writeFileSync(
    entry,
    `exports.main = () => [__filename, require('node:path').basename(__dirname), ${'1+'.repeat(500)}1];`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Loads the entry in a process of its own, calls it, keeps its code; says what it answered. */
function answerOf(cache: string): unknown {
  const script = `const { exports: { main }, keep } = require(process.argv[1]).loadCompiled(process.argv[2], process.argv[3]);
    const said = main(); keep(); process.stdout.write(JSON.stringify(said));`;
  const done = spawnSync(process.execPath, ['-e', script, PROGRAM, entry, cache], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

const kept = (): string[] => readdirSync(join(folder, 'cache'));

test('a bundle answers the same with and without what was compiled before', () => {
  const cache = join(folder, 'cache');
  const first = answerOf(cache);
  expect(kept()).toHaveLength(1);
  expect(answerOf(cache)).toEqual(first);
  expect(answerOf('')).toEqual(first);
  expect(first).toEqual([entry, expect.stringMatching(/^compiled-/), 501]);
});

test('a damaged cache is not taken, and is written anew', () => {
  const cache = join(folder, 'cache');
  const first = answerOf(cache);
  const file = join(cache, kept()[0] ?? '');
  const good = readFileSync(file).length;
  writeFileSync(file, 'damaged');
  expect(answerOf(cache)).toEqual(first);
  expect(readFileSync(file)).toHaveLength(good);
});

test('a changed bundle takes its own cache, and the earlier one goes', () => {
  const cache = join(folder, 'cache');
  answerOf(cache);
  const before = kept();
  writeFileSync(entry, `exports.main = () => 'another';`);
  expect(answerOf(cache)).toBe('another');
  expect(kept()).toHaveLength(1);
  expect(kept()).not.toEqual(before);
});
