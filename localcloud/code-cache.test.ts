import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const PROGRAM = join(__dirname, 'worker', 'code-cache.cjs');
let folder = '';
let entry = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  entry = join(folder, 'index.js');
  // Long enough for V8 to cache its code; uses `require`, `__filename` and `__dirname` as a function does.
  writeFileSync(
    entry,
    `exports.main = () => [__filename, require('node:path').basename(__dirname), ${'1+'.repeat(500)}1];`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Loads the entry in a subprocess, calls it, saves its code and returns its result. */
function resultWith(cache: string): unknown {
  const script = `const { exports: { main }, saveCode } = require(process.argv[1]).loadCompiled(process.argv[2], process.argv[3]);
    const result = main(); saveCode(); process.stdout.write(JSON.stringify(result));`;
  const done = spawnSync(process.execPath, ['-e', script, PROGRAM, entry, cache], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

const cacheFiles = (): string[] => readdirSync(join(folder, 'cache'));

test('a bundle returns the same with and without cached code', () => {
  const cache = join(folder, 'cache');
  const first = resultWith(cache);
  expect(cacheFiles()).toHaveLength(1);
  expect(resultWith(cache)).toEqual(first);
  expect(resultWith('')).toEqual(first);
  expect(first).toEqual([entry, expect.stringMatching(/^compiled-/), 501]);
});

test('a damaged cache is ignored and rewritten', () => {
  const cache = join(folder, 'cache');
  const first = resultWith(cache);
  const file = join(cache, cacheFiles()[0] ?? '');
  const good = readFileSync(file).length;
  writeFileSync(file, 'damaged');
  expect(resultWith(cache)).toEqual(first);
  expect(readFileSync(file)).toHaveLength(good);
});

test('a changed bundle gets its own cache, and the cache of the earlier bundle is deleted', () => {
  const cache = join(folder, 'cache');
  resultWith(cache);
  const before = cacheFiles();
  writeFileSync(entry, `exports.main = () => 'another';`);
  expect(resultWith(cache)).toBe('another');
  expect(cacheFiles()).toHaveLength(1);
  expect(cacheFiles()).not.toEqual(before);
});
