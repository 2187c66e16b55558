import type { LocalCloud } from '../localcloud/local-cloud';
import type { MigrationReport } from '../server/jobs/migrate';

/**
 * Brings the documents of a local data folder to the version of this code, slice by slice.
 *
 * Resolves when every document is current. Throws, with a Chinese sentence for the operator, when newer code wrote the
 * folder: nothing is changed then.
 */
export async function migrateLocal(cloud: LocalCloud, report: (text: string) => void): Promise<void> {
  for (let done = 0; ;) {
    const { body } = await cloud.invoke('migrate', null, {});
    const slice = body as MigrationReport;
    if (slice.state === 'newer')
      throw new Error(
        `数据目录由更新的版本写成（数据版本 ${slice.version}，本程序到 ${slice.target}）。请用新版本打开，或从旧备份恢复。`,
      );
    done += slice.changed;
    if (slice.state === 'current') {
      if (done > 0) report(`数据已升级到版本 ${slice.version}，改写了 ${done} 份文档`);
      return;
    }
    report(`正在升级数据（版本 ${slice.version} → ${slice.target}），已改写 ${done} 份文档……`);
  }
}
