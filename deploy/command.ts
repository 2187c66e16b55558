import { join } from 'node:path';
import { CLIENT_VERSION } from '../core/domain/client-version';
import { ENVIRONMENT } from '../server/environment';
import { MIGRATIONS } from '../server/store/migrations/list';
import { readAppid } from './appid';
import type { Deployment } from './apply';
import { applyChanges, planChanges, rollBack } from './apply';
import type { beginBuilds, BuildTarget } from './builds';
import { askProject, uploadPreview, uploadVersion } from './client';
import { describeError } from './describe-error';
import { readFunctions, readWeb } from './desired';
import type { Item } from './item';
import type { Credentials } from './libraries';
import { openManager, openUploadLibrary } from './libraries';
import { printer, quietLibraries } from './output';
import { personSteps } from './person-steps';
import { readCredentials, readUploadKey } from './secrets';
import { webAddress } from './web-items';

export type Mode = 'plan' | 'deploy' | 'preview' | 'upload' | 'rollback';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const PHASE_NAMES: Readonly<Record<Item['phase'], string>> = {
  database: '数据库',
  services: '云存储、托管与访问服务',
  functions: '云函数',
  leftovers: '存档升级以后',
  web: '大屏的网页',
};

/** Runs `npm run deploy`; `begin` begins to build what is outdated, `project` is the folder of the mini-program. */
export async function runDeployment(
  envId: string,
  mode: Mode,
  begin: typeof beginBuilds,
  project = ROOT,
): Promise<void> {
  const withClient = mode === 'preview' || mode === 'upload';
  // What would be refused later is asked first: nobody waits a minute for a refusal.
  const appid = withClient ? readAppid() : '';
  const credentials: Credentials = await readCredentials();
  const privateKey = withClient ? await readUploadKey() : '';
  const print = printer([credentials.secretKey, credentials.secretId, privateKey]);
  const report = (text: string): void => print(`· ${text}`);
  quietLibraries(print);
  try {
    const manager = openManager(credentials, envId);
    await manager.env.getEnvInfo();
    const client = withClient ? { library: openUploadLibrary(), root: project, appid, privateKey } : null;
    if (client) await askForUpload(client);
    const targets: readonly BuildTarget[] = [
      'contract',
      'functions',
      'h5',
      ...(client ? ['weapp' as const] : []),
    ];
    const builds = begin(ROOT, mode === 'rollback' ? [] : targets, envId, report);
    const deployment: Deployment = {
      ...{ manager, report, environment: ENVIRONMENT, migrations: MIGRATIONS, version: CLIENT_VERSION },
      functions: async () => {
        await builds.functions();
        return readFunctions(ENVIRONMENT, DIST, process.env);
      },
      web: async () => {
        await builds.h5();
        return readWeb(DIST);
      },
      now: () => new Date().toISOString(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    };
    if (mode === 'rollback') {
      const { version } = await rollBack(deployment);
      return print(`云函数已退回到 ${version}。小程序请在公众平台「版本管理」里一并退回。`);
    }
    // Before anything is changed: whether clients and documents that are out there are still served.
    await builds.contract();
    if (mode === 'plan') return await plan(deployment, envId, print);
    const { changes, webDomain } = await applyChanges(deployment);
    print(changes === 0 ? '云端没有变化。' : `云端改好了，共 ${changes} 项。`);
    print(`大屏的网址：${webAddress(webDomain)}（号长在小程序里签发的链接已经带上它）`);
    if (!client) return print('小程序：加 --preview 得到预览二维码，加 --upload 上传一个版本。');
    await builds.weapp();
    const upload = { ...client, version: CLIENT_VERSION, description: `青程 ${CLIENT_VERSION}` };
    if (mode === 'preview') {
      await uploadPreview(upload);
      print('用微信扫上面的二维码预览。');
    } else {
      await uploadVersion(upload);
      print(`小程序 ${CLIENT_VERSION} 已上传，在公众平台「版本管理」里设为体验版或提交审核。`);
    }
  } catch (error) {
    // A refused rollback is not repaired by another run.
    const again = mode === 'rollback' ? '' : ' 改好以后再运行一次，会从断开的地方继续。';
    print(`${describeError(error, envId)}${again}`);
    process.exitCode = 1;
  }
}

/** Whether the upload service admits key and machine. */
async function askForUpload(client: Parameters<typeof askProject>[0]): Promise<void> {
  try {
    await askProject(client);
  } catch (error) {
    throw new Error(
      `小程序传不上去：请核对 AppID 与上传密钥，并把这台机器的地址加进 IP 白名单（docs/deploy.md 第 5 步）。平台说：${(error as Error).message}。`,
    );
  }
}

async function plan(deployment: Deployment, envId: string, print: (text: string) => void): Promise<void> {
  const missing = await planChanges(deployment);
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
