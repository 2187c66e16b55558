import { spawnSync } from 'node:child_process';
import { readEnvironment } from './environment';
import { openPaths } from './modes';
import { checkStore, type CheckReport } from './store/check-store';
import { requireDatabase } from './store/data-folder';
import { Store } from './store/store';

const MAX_MODE_FAULTS = 10;

/** Checks a data folder in this process; a badly damaged file can crash the process. */
export async function checkInProcess(folder: string, environmentFile: string): Promise<CheckReport> {
  requireDatabase(folder);
  const store = Store.open(folder, readEnvironment(environmentFile).collections);
  try {
    const report = checkStore(store);
    return { ...report, faults: [...modeFaults(folder), ...report.faults] };
  } finally {
    await store.close();
  }
}

/** Says which paths others than the owner may use; the first few, since usually all have the same cause. */
function modeFaults(folder: string): string[] {
  return openPaths(folder)
    .slice(0, MAX_MODE_FAULTS)
    .map(
      ({ path, mode }) =>
        `${path} 的权限是 0${mode.toString(8)}，别人也能打开；应为 0700（目录）或 0600（文件）`,
    );
}

/** Checks a data folder in a subprocess, so that a crash while reading is reported as a fault. */
export function checkInSubprocess(program: string, folder: string, environmentFile: string): CheckReport {
  const run = spawnSync(
    process.execPath,
    [...process.execArgv, program, '--check', '--here', '--data', folder, '--environment', environmentFile],
    { encoding: 'utf8' },
  );
  const last = run.stdout.trim().split('\n').pop() ?? '';
  try {
    return JSON.parse(last) as CheckReport;
  } catch {
    const why = run.signal
      ? `读取时进程被 ${run.signal} 终止`
      : (run.stderr.trim().split('\n').pop() ?? '读不出来');
    return { collections: 0, documents: 0, indexEntries: 0, faults: [`数据库文件已损坏：${why}`] };
  }
}
