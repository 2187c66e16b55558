import { join } from 'node:path';
import { backupData, restoreData } from '../localcloud/backup';
import type { LocalCloud } from '../localcloud/local-cloud';
import { startLocalCloud } from '../localcloud/local-cloud';
import type { Environment } from '../server/environment';
import type { CopyReport } from './data';
import { copyData, digestData } from './data';
import type { CloudData } from './libraries';
import { openData } from './libraries';
import { withFolder } from './with-folder';

export interface BackupOptions {
  readonly cloud: CloudData;
  readonly environment: Environment;
  /** Folder with the built functions. */
  readonly functions: string;
  readonly passphrase?: string | undefined;
  readonly report: (text: string) => void;
}

const namesOf = ({ collections }: Environment): string[] => collections.map(({ name }) => name);

/** Copies an environment into a backup, which a local cloud opens as well: a folder, or one encrypted file. */
export const backUpCloud = (target: string, options: BackupOptions): Promise<CopyReport> =>
  withFolder(async (parent) => {
    const folder = join(parent, 'data');
    const { cloud, environment, passphrase, report } = options;
    const copied = await withLocalCloud(folder, options, (local) =>
      copyData(cloud, local, { collections: namesOf(environment), replace: false, report }),
    );
    await backupData(folder, target, passphrase);
    return copied;
  });

/** Copies a backup into an environment, and checks that both have the same digest. */
export const restoreCloud = (backup: string, replace: boolean, options: BackupOptions): Promise<CopyReport> =>
  withFolder(async (parent) => {
    const folder = join(parent, 'data');
    const { cloud, environment, passphrase, report } = options;
    await restoreData(backup, folder, new Date(), passphrase);
    return withLocalCloud(folder, options, async (local) => {
      const collections = namesOf(environment);
      const copied = await copyData(local, cloud, { collections, replace, report });
      const { digest } = await digestData(local, collections);
      if (digest !== copied.digest)
        throw new Error('云端与备份不一致：恢复的时候有人在用。请再运行一次，并加 --replace');
      return copied;
    });
  });

async function withLocalCloud<T>(
  data: string,
  { environment, functions }: BackupOptions,
  use: (local: CloudData) => Promise<T>,
): Promise<T> {
  const declared = JSON.parse(JSON.stringify(environment)) as NonNullable<
    Parameters<typeof startLocalCloud>[0]
  >['environment'];
  const local = await startLocalCloud({ data, functions, environment: declared });
  try {
    return await use(dataOf(local));
  } finally {
    await local.stop();
  }
}

/** The documents and files of a running local cloud. */
export function dataOf(local: LocalCloud): CloudData {
  const variables = local.variables();
  return openData(
    {
      secretId: variables['TENCENTCLOUD_SECRETID'] ?? '',
      secretKey: variables['TENCENTCLOUD_SECRETKEY'] ?? '',
    },
    variables['TCB_ENV'] ?? '',
    `${local.url}/admin`,
  );
}
