// What is wrong with the options of a start, as one Chinese sentence that says what to write instead. Plain JavaScript of
// Node's own modules: `npm start` asks before it installs or builds anything.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readPublicOrigin } from './gateway/public-origin.mjs';

const MAX_PORT = 65_535;
/** As localcloud/clock.ts. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const LATEST = Date.parse('2200-01-01T00:00:00Z');

const isPort = (text) => /^\d{1,5}$/.test(text) && Number(text) <= MAX_PORT;

function isInstant(text) {
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\d(T|$)/.test(text) && time >= EARLIEST && time < LATEST;
}

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function allows(path, right) {
  try {
    accessSync(path, right);
    return true;
  } catch {
    return false;
  }
}

/** Returns why a data folder cannot be used; undefined when it can, or can be created. */
function problemOfFolder(text) {
  if (text.trim() === '') return '--data 没有写目录；请写一个目录，例如 --data .data';
  let path = resolve(text);
  // A path through a file does not exist either, so the nearest that does is looked at.
  while (!pathExists(path) && dirname(path) !== path) path = dirname(path);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status && !status.isDirectory()) return `--data ${text} 不能用：${path} 是文件，不是目录；请换一个目录`;
  if (!allows(path, constants.W_OK | constants.X_OK) || /^\/(proc|sys)(\/|$)/.test(path))
    return `--data ${text} 不能用：没有权限写 ${path}；请换一个目录，或请管理员给权限`;
  return undefined;
}

function pathExists(path) {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

const isHttps = (text) => {
  const origin = /^https?:\/\//.test(text) ? originOf(text) : undefined;
  return (
    origin !== undefined &&
    (origin.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(origin.hostname))
  );
};

function originOf(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Rules by option; the first that is broken is told. */
const RULES = {
  port: (text) =>
    isPort(text) ? undefined : `--port ${text} 不是端口；请写 0 到 65535 的整数，例如 --port 8787`,
  now: (text) =>
    isInstant(text)
      ? undefined
      : `--now ${text} 不是时间；请写 2000 到 2199 年的时间，例如 --now 2026-09-01T00:00:00Z`,
  token: (text) =>
    /^[\x21-\x7e]+$/.test(text)
      ? undefined
      : '--token 只能用英文字母、数字和符号，不能是空的或带空格；也可以不写',
  'district-code': (text) =>
    /^[\w-]{1,64}$/.test(text)
      ? undefined
      : `--district-code ${text} 不对；请用 1 到 64 个英文字母、数字、减号或下划线`,
  functions: (text) =>
    isFolder(text) ? undefined : `--functions ${text} 不是目录；请先构建，或写构建出来的目录`,
  web: (text) => (isFolder(text) ? undefined : `--web ${text} 不是目录；请先构建，或写构建出来的目录`),
  environment: (text) =>
    existsSync(text) && !isFolder(text)
      ? undefined
      : `--environment ${text} 不是文件；请先构建，或写构建出来的文件`,
  faults: (text) =>
    existsSync(text) && !isFolder(text) ? undefined : `--faults ${text} 不是文件；请写一个故障计划文件`,
  log: (text) =>
    text !== '' && isFolder(dirname(resolve(text))) && !isFolder(text)
      ? undefined
      : `--log ${text} 不能写；请写一个已有目录里的文件名`,
  serve: (text) =>
    readPublicOrigin(text)
      ? undefined
      : `--serve ${text} 不对；请写大家打开的网址，只有 https:// 和主机名，例如 --serve https://qingcheng.example.com`,
  'oidc-issuer': (text) =>
    isHttps(text) ? undefined : `--oidc-issuer ${text} 不对；请写登录服务的 https:// 网址`,
  'oidc-client': (text) =>
    text.trim() === '' ? '--oidc-client 是空的；请写登录服务给这个应用的编号' : undefined,
  data: problemOfFolder,
};

/** What belongs together. */
function problemOfPairs(values) {
  const given = (name) => values[name] !== undefined && values[name] !== false;
  for (const name of ['oidc-issuer', 'oidc-client'])
    if (given(name) && !given('serve')) return `--${name} 要和 --serve 一起写`;
  if (given('oidc-issuer') !== given('oidc-client'))
    return '--oidc-issuer 和 --oidc-client 要一起写，或都不写';
  for (const name of ['now', 'fault-header', 'token', 'tell'])
    if (given('serve') && given(name))
      return `--serve 不能和 --${name} 一起写：对外服务时不能用它；请去掉 --${name}`;
  return undefined;
}

/** Returns what is wrong with the options, as one sentence; undefined when nothing is. */
export function problemOfStart(values) {
  for (const [name, rule] of Object.entries(RULES)) {
    const value = values[name];
    const problem = typeof value === 'string' ? rule(value) : undefined;
    if (problem !== undefined) return problem;
  }
  return problemOfPairs(values);
}

/** Says in one sentence why a start failed, where the reason is known; else returns the error's own message. */
export function reasonOfFailedStart(error, port) {
  if (error.code === 'EADDRINUSE')
    return `端口 ${port} 已经有程序在用；请先停掉它，或换一个端口，例如 --port ${Number(port) + 1}`;
  if (error.code === 'EACCES' && error.syscall === 'listen')
    return `没有权限用端口 ${port}；请换一个 1024 以上的端口，例如 --port 8787`;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return '磁盘满了；请腾出空间再启动';
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(error.code) && error.path)
    return `不能使用 ${error.path}（${error.code}）；请换一个目录，或请管理员给权限`;
  return error.message;
}
