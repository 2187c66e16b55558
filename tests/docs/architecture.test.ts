import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const FOLDERS = 'src|core|server|cloudfunctions|localcloud|tests|docs|scripts|templates';
/** A path in backticks; `<…>` stands for any name. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => new RegExp(`^(${FOLDERS})/`).test(path) || /^\.?[\w.-]+\.(cjs|mjs)$/.test(path));

const exists = (path: string): boolean => existsSync(join(ROOT, path));

/** Resolves an import of a file to project paths; a platform variant has two. */
const targetsOf = (from: string, specifier: string): string[] => {
  const base = specifier.startsWith('@/')
    ? `src/${specifier.slice(2)}`
    : specifier.startsWith('@core/')
      ? `core/${specifier.slice(6)}`
      : normalize(join(dirname(from), specifier));
  return ['.ts', '.tsx', '.weapp.ts', '.h5.ts'].map((ending) => base + ending);
};

const importsOf = (path: string): string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/ from '([^']+)'/g)].flatMap(([, specifier = '']) =>
    targetsOf(path, specifier),
  );

/** Says whether a file leads to the next one: by an import, or by the name of a cloud function. */
const leadsTo = (from: string, to: string): boolean => {
  const called = /^cloudfunctions\/(\w+)\//.exec(to)?.[1];
  return called === undefined
    ? importsOf(from).includes(to)
    : readFileSync(join(ROOT, from), 'utf8').includes(`'${called}'`);
};

const steps = (/## The way of one tap\n([\s\S]*?)\n## /.exec(TEXT)?.[1] ?? '')
  .split(/\n(?=\d+\. )/)
  .slice(1)
  .map((step) => /^\d+\. (`[^`]+`) → ((?:`[^`]+`,?\s*)+)/.exec(step))
  .map((found) => ({ from: pathsIn(found?.[1] ?? '')[0] ?? '', to: pathsIn(found?.[2] ?? '') }));

describe('docs/architecture.md', () => {
  it('names only files and folders that exist', () => {
    const named = pathsIn(TEXT).map((path) => path.replace(/\/<.*$/, ''));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });

  it('follows the tap through imports', () => {
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.filter(({ to }) => to.length === 0)).toEqual([]);
    const broken = steps.flatMap(({ from, to }) =>
      to.filter((next) => !leadsTo(from, next)).map((next) => `${from} → ${next}`),
    );
    expect(broken).toEqual([]);
  });

  it('begins each step where an earlier one led', () => {
    const reached = new Set(steps.flatMap(({ to }) => to));
    expect(steps.slice(1).filter(({ from }) => !reached.has(from))).toEqual([]);
  });
});

describe('AUDIT.md', () => {
  const audit = readFileSync(join(ROOT, 'AUDIT.md'), 'utf8');
  const placesOf = (path: string): string[] =>
    ['', 'core/voting/', 'tests/voting/'].map((folder) => join(ROOT, folder + path)).filter(existsSync);
  const files = [...audit.matchAll(/`([\w./-]+\.(?:ts|md))`(?: \(([^)]*)\))?/g)].map(
    ([, path = '', named = '']) => ({
      path,
      names: [...named.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    }),
  );

  it('names only files that exist', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.map(({ path }) => path).filter((path) => placesOf(path).length === 0)).toEqual([]);
  });

  it('names only functions of the files that it names them with', () => {
    const named = files.flatMap(({ path, names }) => names.map((name) => [path, name] as const));
    expect(named.length).toBeGreaterThan(15);
    const isIn = ([path, name]: readonly [string, string]): boolean =>
      placesOf(path).some((place) => new RegExp(`\\b${name}\\b`).test(readFileSync(place, 'utf8')));
    expect(named.filter((one) => !isIn(one))).toEqual([]);
  });
});
