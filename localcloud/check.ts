import { spawnSync } from 'node:child_process';
import { readEnvironment } from './environment';
import { checkStore, type CheckReport } from './store/check-store';
import { Store } from './store/store';

/** Checks a data folder in this process; a badly damaged file can crash the process. */
export async function checkInProcess(folder: string, environmentFile: string): Promise<CheckReport> {
  const store = Store.open(folder, readEnvironment(environmentFile).collections);
  try {
    return checkStore(store);
  } finally {
    await store.close();
  }
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
