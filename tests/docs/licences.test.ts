import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const production = Object.entries(packages).filter(([path, one]) => path !== '' && !one.dev);
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const documented = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');

/** Licences under which a part may be used and passed on in a product of another licence. */
const ACCEPTED = new Set([
  ...['MIT', 'MIT/X11', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Apache-2.0 AND MIT'],
  ...['Unlicense', 'BlueOak-1.0.0', '(MIT AND Zlib)', '(MIT OR CC0-1.0)', '(Apache-2.0 OR MIT)'],
  // Of two, the first is chosen.
  ...['(MIT OR GPL-3.0-or-later)', '(BSD-3-Clause OR GPL-2.0)', '(Apache-2.0 OR MPL-1.1)'],
]);

test('every production package has an accepted licence, or a line in docs/dependencies.md that says why it is used', () => {
  const others = production
    .filter(([, { license }]) => !ACCEPTED.has(license ?? ''))
    .map(([path, { version = '', license = 'none' }]) => `| ${nameOf(path)} ${version} | ${license} |`)
    .sort();
  const cells = documented.replace(/ +\|/g, ' |');
  expect(others.filter((line) => !cells.includes(line))).toEqual([]);
  expect(production.length).toBeGreaterThan(300);
});

test('the lock file has an entry for every platform of every package, so that npm ci accepts it everywhere', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map((name) => `${nameOf(path)} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the Node versions that are promised are those of package.json, .nvmrc and the checks', () => {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const checks = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
  const [, oldest = ''] = /^>=(\d+)/.exec(engines.node) ?? [];
  const versions = /node-version: \[(.*)\]/.exec(checks)?.[1]?.split(', ') ?? [];
  expect(versions).toContain(oldest);
  expect(versions).toContain(readFileSync(join(ROOT, '.nvmrc'), 'utf8').trim());
  for (const version of versions) expect(contributing).toMatch(new RegExp(`Node [^.]*\\b${version}\\b`));
});
