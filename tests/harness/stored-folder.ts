import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../localcloud/local-cloud';
import { migrateLocal } from '../../scripts/migrate-local';

const ROOT = join(__dirname, '../..');

/** Unpacks the data folder that release 0.1.0 made with its demo collective into `data`. */
export function unpackFirstRelease(data: string): void {
  mkdirSync(data, { recursive: true });
  execFileSync('tar', ['xzf', join(ROOT, 'tests/fixtures/data-0.1.0.tgz'), '-C', data]);
}

/** A local cloud on a folder that is removed with it. */
export interface StoredFolder {
  readonly cloud: LocalCloud;
  readonly close: () => Promise<void>;
}

/** Opens the folder of release 0.1.0 under the present code, migrated, at an instant after it was made. */
export async function openFirstRelease(now: string): Promise<StoredFolder> {
  const home = mkdtempSync(join(tmpdir(), 'qingcheng-stored-'));
  const data = join(home, 'data');
  unpackFirstRelease(data);
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now,
    compiled: join(ROOT, '.cache/compiled'),
  });
  await migrateLocal(cloud, () => undefined);
  return {
    cloud,
    close: async () => {
      await cloud.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
