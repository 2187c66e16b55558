import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { BUDGETS, measureSizes, budgetExcesses, type Sizes } from '../../scripts/sizes';

const light: Sizes = { main: 1, subpackages: { card: 1 }, total: 2, api: 1 };

test.each<[string, Partial<Sizes>, string[]]>([
  ['all within', {}, []],
  ['main one byte over', { main: BUDGETS.main + 1 }, [`main ${BUDGETS.main + 1} > ${BUDGETS.main}`]],
  [
    'a subpackage one byte over',
    { subpackages: { team: BUDGETS.subpackage + 1 } },
    [`team ${BUDGETS.subpackage + 1} > ${BUDGETS.subpackage}`],
  ],
  [
    'the package with the curve one byte over',
    { subpackages: { vote: BUDGETS.vote + 1 } },
    [`vote ${BUDGETS.vote + 1} > ${BUDGETS.vote}`],
  ],
  [
    'everything one byte over',
    { total: BUDGETS.total + 1 },
    [`total ${BUDGETS.total + 1} > ${BUDGETS.total}`],
  ],
  ['api one byte over', { api: BUDGETS.api + 1 }, [`api ${BUDGETS.api + 1} > ${BUDGETS.api}`]],
])('the scale names what is too heavy: %s', (_, change, expected) => {
  expect(budgetExcesses({ ...light, ...change })).toEqual(expected);
});

test('the build stays within what we promise', () => {
  expect(budgetExcesses(measureSizes(path.resolve(__dirname, '../../dist')))).toEqual([]);
});

test('the voting code, protocol and client together, weighs at most 120 kB', () => {
  const root = path.resolve(__dirname, '../..');
  const folder = path.join(root, 'src/features/vote/client');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const { outputFiles } = buildSync({
    stdin: {
      contents: files.map((file, i) => `export * as part${i} from './${file}';`).join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    alias: { '@core': path.join(root, 'core'), '@/api': path.join(root, 'src/api') },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    supported: { bigint: true },
  });
  expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(120_000);
});

test('only the package with the curve holds big integers', () => {
  const weapp = path.resolve(__dirname, '../../dist/weapp');
  const scripts = fs
    .readdirSync(weapp, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.js') && fs.readFileSync(path.join(weapp, file), 'utf8').includes('BigInt('),
    );
  expect(scripts.filter((file) => !file.startsWith('packages/vote/'))).toEqual([]);
  expect(scripts.length).toBeGreaterThan(0);
});
