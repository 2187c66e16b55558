// Prepares a fresh machine: installs packages, builds outdated targets. Uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMPS = join(ROOT, '.cache/stamps');

/** Runs a command in the project folder; throws an error with its name when it fails. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} 失败（退出码 ${done.status}）`);
}

const MARK = 'node_modules/.qingcheng-lock';

const lockOf = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

/** True when the packages of a folder are missing or of another lock file. */
const isOutdated = (folder) =>
  !existsSync(join(folder, MARK)) || readFileSync(join(folder, MARK), 'utf8') !== lockOf(folder);

/** A linked folder belongs to another checkout, and npm would replace the link. */
const isLinked = (folder) =>
  lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Installs the locked packages when they are missing or the lock file has changed. */
export function ensurePackages() {
  if (isLinked(ROOT) || !isOutdated(ROOT)) return;
  process.stdout.write('正在安装依赖……\n');
  // Not `npm ci`, which deletes what is installed first.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(join(ROOT, MARK), lockOf(ROOT));
}

/** Installs the official libraries of deployments, which nothing else needs. */
export function ensureDeployPackages() {
  const folder = join(ROOT, 'deploy');
  if (isLinked(folder) || !isOutdated(folder)) return;
  process.stdout.write('正在安装部署用的官方库（约一分钟，只装一次）……\n');
  run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(join(folder, MARK), lockOf(folder));
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Ensures that Chromium is available for the page tests; installs Debian's package as root. */
export function ensureBrowser() {
  if (process.env.CHROMIUM ? existsSync(process.env.CHROMIUM) : BROWSERS.some((path) => existsSync(path)))
    return;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0)
    throw new Error('没有找到 Chromium：请安装后重试，或用环境变量 CHROMIUM 指明它的位置');
  process.stdout.write('正在安装 Chromium 和中文字体……\n');
  run('apt-get', ['update', '-qq']);
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', [...install, 'chromium', 'fonts-noto-cjk'], env);
  try {
    run('apt-get', [...install, 'chromium-headless-shell'], env);
  } catch {
    // Tests take less time with it; not every distribution has it.
  }
}

/** Computes a digest of the files under the given paths and of the given environment variables. */
function digestOf(paths, variables = []) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  };
  for (const path of paths) if (existsSync(join(ROOT, path))) visit(join(ROOT, path));
  for (const name of variables)
    hash.update(`${name}=${process.env[name] ?? ''}
`);
  return hash.digest('hex');
}

const SHARED = ['core', 'package-lock.json', 'tsconfig.base.json', 'scripts'];
/** Sources of both client builds; Taro and Babel also read .browserslistrc, .env files and these variables. */
const CLIENT = [
  ...[...SHARED, 'src', 'config', 'types', 'tsconfig.json', 'babel.config.js', '.browserslistrc'],
  ...readdirSync(ROOT).filter((name) => name.startsWith('.env')),
];
const TARGETS = {
  functions: {
    from: [...SHARED, 'server', 'cloudfunctions', 'templates'],
    makes: 'dist/cloudfunctions/api/index.js',
  },
  localcloud: { from: [...SHARED, 'server', 'localcloud'], makes: 'dist/localcloud/serve.js' },
  h5: {
    // The same for every environment: the hosted page is told where it is asked.
    from: CLIENT,
    makes: 'dist/h5/index.html',
  },
  weapp: {
    from: [...CLIENT, 'project.config.json'],
    variables: ['TARO_APP_CLOUD_ENV'],
    makes: 'dist/weapp/app.js',
  },
  // Makes nothing: asks whether this code keeps what releases promised.
  contract: {
    from: [...SHARED, 'server', 'docs/contract'],
    makes: 'docs/contract',
  },
};

/** Builds the outdated targets among `functions`, `localcloud`, `h5`, `weapp`; `contract` is a check. */
export function ensureBuilt(names) {
  mkdirSync(STAMPS, { recursive: true });
  for (const name of names) {
    const target = TARGETS[name];
    const digest = digestOf(target.from, target.variables);
    const stamp = join(STAMPS, name);
    const fresh =
      existsSync(join(ROOT, target.makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
    if (fresh) continue;
    process.stdout.write(name === 'contract' ? '正在核对与已发布版本的兼容……\n' : `正在构建 ${name}……\n`);
    if (name === 'contract') run('npx', ['tsx', 'scripts/check-contract.ts']);
    else if (name === 'h5' || name === 'weapp')
      run('npx', ['taro', 'build', '--type', name], {
        NODE_ENV: 'production',
        BROWSERSLIST_IGNORE_OLD_DATA: '1',
      });
    else run('npx', ['tsx', 'scripts/build.ts', name]);
    writeFileSync(stamp, digest);
  }
}
