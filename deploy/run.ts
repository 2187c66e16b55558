import { join } from 'node:path';
import { CLIENT_VERSION } from '../core/domain/client-version';
import { ENVIRONMENT } from '../server/environment';
import { MIGRATIONS } from '../server/store/migrations/list';
import { readActual } from './actual';
import { readAppid } from './appid';
import type { Deployment } from './apply';
import { applyChanges, planChanges, rollBack } from './apply';
import { uploadPreview, uploadVersion } from './client';
import { readDesired } from './desired';
import type { Item } from './item';
import type { Credentials } from './libraries';
import { openManager, openUploadLibrary } from './libraries';
import { printer, quietLibraries } from './output';
import { personSteps } from './person-steps';
import { readCredentials, readUploadKey } from './secrets';
import { webAddress } from './web-items';

type Mode = 'plan' | 'deploy' | 'preview' | 'upload' | 'rollback';

const ROOT = join(__dirname, '..');
const PHASE_NAMES: Readonly<Record<Item['phase'], string>> = {
  database: '数据库',
  services: '云存储、托管与访问服务',
  functions: '云函数',
  leftovers: '存档升级以后',
  web: '大屏的网页',
};

async function main(): Promise<void> {
  const [envId = '', mode = 'deploy'] = process.argv.slice(2) as [string, Mode];
  const withClient = mode === 'preview' || mode === 'upload';
  const appid = withClient ? readAppid() : '';
  const credentials: Credentials = await readCredentials();
  const privateKey = withClient ? await readUploadKey() : '';
  const print = printer([credentials.secretKey, credentials.secretId, privateKey]);
  quietLibraries(print);
  const deployment: Deployment = {
    manager: openManager(credentials, envId),
    desired: readDesired(ENVIRONMENT, join(ROOT, 'dist'), process.env),
    migrations: MIGRATIONS,
    version: CLIENT_VERSION,
    now: () => new Date().toISOString(),
    report: (text) => print(`· ${text}`),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
  try {
    if (mode === 'plan') return await plan(deployment, envId, print);
    if (mode === 'rollback') {
      const { version } = await rollBack(deployment);
      return print(`云函数已退回到 ${version}。小程序请在公众平台「版本管理」里一并退回。`);
    }
    const changes = await applyChanges(deployment);
    print(changes === 0 ? '云端没有变化。' : `云端改好了，共 ${changes} 项。`);
    const { webDomain } = await readActual(deployment.manager, deployment.desired);
    print(`大屏的网址：${webAddress(webDomain)}（号长在小程序里签发的链接已经带上它）`);
    if (!withClient) return print('小程序：加 --preview 得到预览二维码，加 --upload 上传一个版本。');
    const upload = {
      ...{ library: openUploadLibrary(), root: ROOT, appid, privateKey, version: CLIENT_VERSION },
      description: `青程 ${CLIENT_VERSION}`,
    };
    if (mode === 'preview') {
      await uploadPreview(upload);
      print('用微信扫上面的二维码预览。');
    } else {
      await uploadVersion(upload);
      print(`小程序 ${CLIENT_VERSION} 已上传，在公众平台「版本管理」里设为体验版或提交审核。`);
    }
  } catch (error) {
    // A refused rollback is not repaired by another run.
    print(mode === 'rollback' ? (error as Error).message : describe(error));
    process.exitCode = 1;
  }
}

async function plan(
  { manager, desired }: Deployment,
  envId: string,
  print: (text: string) => void,
): Promise<void> {
  const missing = await planChanges({ manager, desired });
  if (missing.length === 0) print(`环境 ${envId} 与这份代码一致，没有变化。`);
  else {
    print(`部署会在环境 ${envId} 里改 ${missing.length} 项（现在什么也没有改）：`);
    for (const [phase, name] of Object.entries(PHASE_NAMES)) {
      const items = missing.filter((item) => item.phase === phase);
      if (items.length > 0) print([`${name}：`, ...items.map(({ todo }) => `  + ${todo}`)].join('\n'));
    }
  }
  print(personSteps());
}

/** Says what went wrong and what to do; a later run continues where this one ended. */
function describe(error: unknown): string {
  const { message = String(error), code = '' } = error as { message?: string; code?: string };
  const again = '改好以后再运行一次，会从断开的地方继续。';
  if (/AuthFailure|SignatureFailure|SecretId/.test(`${code} ${message}`))
    return `密钥不对或没有权限：请核对 TENCENTCLOUD_SECRETID 与 TENCENTCLOUD_SECRETKEY（docs/deploy.md 第 4 步）。${again}`;
  if (/ENOTFOUND|ECONNRE|ETIMEDOUT|socket/.test(`${code} ${message}`))
    return `网络断了（${code || message}）。${again}`;
  return `没有做完：${message}${code ? `（${code}）` : ''}。${again}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
