import { join } from 'node:path';
import { ENVIRONMENT } from '../server/environment';
import type { BackupOptions } from './backup';
import { backUpCloud, restoreCloud } from './backup';
import type { CopyReport } from './data';
import { describeError } from './describe-error';
import { openData } from './libraries';
import { readCredentials } from './secrets';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = ({ documents, files, digest }: CopyReport): void =>
  print(`${documents} 份文档，${files} 个文件，摘要 ${digest.slice(0, 16)}`);

/** Runs a copy for the command; asks for the keys that no variable holds. */
async function withCloud(
  envId: string,
  passphrase: string | undefined,
  copy: (options: BackupOptions) => Promise<CopyReport>,
): Promise<void> {
  const credentials = await readCredentials();
  try {
    const cloud = openData(credentials, envId);
    // Before a backup is unpacked and a local cloud started: a wrong key or environment is told at once.
    await cloud.page('people', null, 1);
    tell(
      await copy({
        ...{ cloud, environment: ENVIRONMENT, report: print, passphrase },
        functions: join(__dirname, '../dist/cloudfunctions'),
      }),
    );
  } catch (error) {
    throw new Error(describeError(error, envId));
  }
}

/** Backs an environment up. */
export const backUpEnvironment = (
  envId: string,
  target: string,
  passphrase: string | undefined,
): Promise<void> => withCloud(envId, passphrase, (options) => backUpCloud(target, options));

/** Restores a backup into an environment. */
export const restoreEnvironment = (
  envId: string,
  backup: string,
  replace: boolean,
  passphrase: string | undefined,
): Promise<void> => withCloud(envId, passphrase, (options) => restoreCloud(backup, replace, options));
