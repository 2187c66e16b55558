import { join } from 'node:path';
import type { Finding } from '../scripts/doctor-finding';
import { ENVIRONMENT } from '../server/environment';
import { readAppid } from './appid';
import { askProject } from './client';
import { describeError } from './describe-error';
import { readDesired } from './desired';
import { examineCloud, unseen } from './examine';
import { openManager, openUploadLibrary } from './libraries';
import { quietLibraries } from './output';
import { readCredentials, readUploadKey } from './secrets';

const ROOT = join(__dirname, '..');
const TIMEOUT_MS = 20_000;

/** Examines an environment for the command; asks for the keys that no variable holds. */
export async function runExamination(
  envId: string,
  print: (text: string) => void,
): Promise<readonly Finding[]> {
  const manager = openManager(await readCredentials(), envId);
  quietLibraries(() => undefined);
  try {
    const { EnvInfo } = await manager.env.getEnvInfo();
    const findings = await examineCloud({
      ...{ manager, envId },
      desired: readDesired(ENVIRONMENT, join(ROOT, 'dist'), process.env),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      open: async (address) => {
        const reply = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
        return { status: reply.status, text: await reply.text() };
      },
    });
    print('下面几项从外面看不到，请您核对：');
    for (const text of unseen(EnvInfo.Storages?.[0]?.CdnDomain ?? '云存储的域名')) print(`? ${text}`);
    return [...findings, ...(await examineUpload())];
  } catch (error) {
    throw new Error(describeError(error, envId));
  }
}

/** Whether the upload service admits the key, when one is given. */
async function examineUpload(): Promise<readonly Finding[]> {
  if (!process.env['QINGCHENG_UPLOAD_KEY']) return [];
  const privateKey = await readUploadKey();
  const what = '试一次：小程序代码上传的密钥';
  try {
    await askProject({ library: openUploadLibrary(), root: ROOT, appid: readAppid(), privateKey });
    return [{ what, ok: true, todo: '' }];
  } catch (error) {
    const todo = `请核对 AppID、密钥，并把这台机器的地址加进 IP 白名单：公众平台 → 开发管理 → 开发设置 → 小程序代码上传（${(error as Error).message}）`;
    return [{ what, ok: false, todo }];
  }
}
