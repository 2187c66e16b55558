import { join } from 'node:path';
import { ENVIRONMENT } from '../server/environment';
import type { BackupOptions } from './backup';
import { backUpCloud, restoreCloud } from './backup';
import type { CopyReport } from './data';
import { openData } from './libraries';
import { readCredentials } from './secrets';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = ({ documents, files, digest }: CopyReport): void =>
  print(`${documents} 份文档，${files} 个文件，摘要 ${digest.slice(0, 16)}`);

const optionsOf = async (envId: string, passphrase: string | undefined): Promise<BackupOptions> => ({
  cloud: openData(await readCredentials(), envId),
  environment: ENVIRONMENT,
  functions: join(__dirname, '../dist/cloudfunctions'),
  report: print,
  passphrase,
});

/** Backs an environment up for the command; asks for the keys that no variable holds. */
export const backUpEnvironment = async (
  envId: string,
  target: string,
  passphrase: string | undefined,
): Promise<void> => tell(await backUpCloud(target, await optionsOf(envId, passphrase)));

/** Restores a backup into an environment for the command. */
export const restoreEnvironment = async (
  envId: string,
  backup: string,
  replace: boolean,
  passphrase: string | undefined,
): Promise<void> => tell(await restoreCloud(backup, replace, await optionsOf(envId, passphrase)));
