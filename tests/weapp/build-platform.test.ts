import fs from 'node:fs';
import path from 'node:path';
import { findPages } from '../../config/pages';
import { builtFiles, builtPages, readBuilt } from '../../scripts/platform/built-files';
import { absentBuiltIns } from '../../scripts/platform/built-ins';
import { checkBuild, type BuildReport } from '../../scripts/platform/check-build';
import { scriptCheck } from '../../scripts/platform/check-scripts';
import { styleCheck } from '../../scripts/platform/check-styles';
import { readSupport } from '../../scripts/platform/support';
import { compileStyles } from '../../scripts/platform/wcsc';
import { measureSizes } from '../../scripts/sizes';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist/weapp');
/** 2 MB in all for the packages fetched ahead on one page. */
const PRELOAD_MAX = 2 * 1024 * 1024;
const OLDEST = { chrome: 87, safari_ios: 14.5 };

let report: BuildReport;
beforeAll(() => {
  report = checkBuild(ROOT);
}, 180_000);

test("WeChat's own style compiler takes every style sheet of the build", () => {
  expect(builtFiles(DIST, 'wxss').length).toBeGreaterThan(10);
  expect(report.compiler).toEqual([]);
});

test('no script of the build needs what a promised system lacks', () => {
  expect(report.scripts).toEqual([]);
});

test('no style sheet of the build needs what a promised system lacks', () => {
  expect(report.styles).toEqual([]);
});

test('no style sheet is carried that nothing loads', () => {
  expect(report.stray).toEqual([]);
});

test.each([
  '.a > * { color: red }',
  '.a > :first-child { color: red }',
  '.a:has(.b) > :not(.c) { color: red }',
])('the style compiler refuses %s', (css) => {
  const folder = fs.mkdtempSync(path.join(ROOT, '.cache/refused-'));
  fs.writeFileSync(path.join(folder, 'bad.wxss'), css);
  const errors = compileStyles(folder, ['bad.wxss']);
  fs.rmSync(folder, { recursive: true });
  expect(errors).toEqual([expect.stringContaining('ERR: bad.wxss')]);
});

test.each([
  ['Object.hasOwn(a, b);', 'Object.hasOwn'],
  ['a.findLast(b);', '.findLast()'],
  ['new WeakMap().getOrInsert(a, b);', '.getOrInsert()'],
  ['class A { static { a(); } }', 'syntax classes.static.initialization_blocks'],
  ['class A { #b() {} }', 'syntax classes.private_class_methods'],
  ['/(?<=a)b/;', 'lookbehind in /(?<=a)b/'],
  ['/\\p{L}/u;', '\\p{L} in /\\p{L}/'],
  ['new RegExp("\\\\p{L}", "u");', '\\p{…} in a string'],
  ['new Intl.Collator();', 'Intl'],
  ['a.localeCompare(b);', '.localeCompare()'],
])('the check of scripts finds %s', (source, what) => {
  expect(scriptCheck(OLDEST)('a.js', source).map((one) => one.what)).toContain(what);
});

test.each([
  'a?.b ?? c;',
  'a ||= b;',
  'typeof SuppressedError === "function" && SuppressedError;',
  'a.map(b).filter(c);',
  '/[^a]\\u{20000}/u;',
])('the check of scripts passes %s', (source) => {
  expect(scriptCheck(OLDEST)('a.js', source)).toEqual([]);
});

test.each([
  ['.a { aspect-ratio: 1 }', 'aspect-ratio'],
  ['.a:has(.b) { color: red }', ':has'],
  ['.a { width: 1dvh; overflow: clip }', 'overflow: clip'],
  ['@container (width > 1px) { .a { color: red } }', '@container'],
])('the check of styles finds %s', (css, what) => {
  expect(styleCheck(OLDEST)('a.wxss', css).map((one) => one.what)).toContain(what);
});

test('gap in a flexible box is what the promise begins with', () => {
  const css = '.a { display: flex; gap: 1px; inset: 0 }';
  expect(styleCheck(OLDEST)('a.wxss', css)).toEqual([]);
  const earlier = { chrome: 86, safari_ios: 14 };
  expect(styleCheck(earlier)('a.wxss', css).map((one) => one.what)).toEqual([
    'gap of a flexible box',
    'inset',
  ]);
});

test('the oldest systems lack what their makers added later, and nothing else', () => {
  const names = absentBuiltIns(OLDEST).map(({ object, name }) =>
    name === null ? object : `${object}.${name}`,
  );
  for (const name of ['Array.at', 'Array.findLast', 'Array.toSorted', 'Object.hasOwn', 'Object.groupBy'])
    expect(names).toContain(name);
  for (const name of [
    'Array.flat',
    'Object.fromEntries',
    'String.replaceAll',
    'Promise.any',
    'BigInt',
    'WeakRef',
  ])
    expect(names).not.toContain(name);
});

test('the documented versions are those of .browserslistrc and project.config.json', () => {
  const told = fs.readFileSync(path.join(ROOT, 'docs/platform-support.md'), 'utf8');
  const version = (part: string): string | undefined =>
    new RegExp(`^\\| ${part}[^|]*\\| ([\\d.]+) \\|`, 'm').exec(told)?.[1];
  const { libVersion } = JSON.parse(fs.readFileSync(path.join(ROOT, 'project.config.json'), 'utf8')) as {
    libVersion: string;
  };
  const { chrome, safari_ios } = readSupport(ROOT);
  expect({ ios: version('iOS'), chrome: version('Android'), base: version('WeChat base library') }).toEqual({
    ios: String(safari_ios),
    chrome: String(chrome),
    base: libVersion,
  });
});

test('what is fetched ahead on one page stays within what WeChat allows', () => {
  const { preloadRule } = JSON.parse(readBuilt(DIST, 'app.json')) as {
    preloadRule: Record<string, { packages: string[] }>;
  };
  const { subpackages } = measureSizes(path.join(ROOT, 'dist'));
  const sums = Object.values(preloadRule).map(({ packages }) =>
    packages.reduce((sum, name) => sum + (subpackages[name] ?? Infinity), 0),
  );
  expect(sums.length).toBeGreaterThan(0);
  expect(Math.max(...sums)).toBeLessThanOrEqual(PRELOAD_MAX);
});

test('the build names no folder of functions, and no page to search engines', () => {
  const config = JSON.parse(readBuilt(DIST, 'project.config.json')) as object;
  expect(config).not.toHaveProperty('cloudfunctionRoot');
  expect(JSON.parse(readBuilt(DIST, 'app.json'))).toMatchObject({ sitemapLocation: 'sitemap.json' });
  expect(JSON.parse(readBuilt(DIST, 'sitemap.json'))).toMatchObject({
    rules: [{ action: 'disallow', page: '*' }],
  });
});

test('the build carries every page but those of a browser', () => {
  const browsers = ['packages/wall/pages/screen/index', 'pages/gallery/index'];
  expect(builtPages(DIST)).toEqual(
    findPages(path.join(ROOT, 'src'))
      .filter((page) => !browsers.includes(page))
      .sort(),
  );
});
