import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Locks a data folder for this process and returns the release function. Transaction locks are in memory, so two
 * processes must not share a folder.
 */
export function lockData(folder: string): () => void {
  const file = join(folder, 'running.pid');
  const holder = holderOf(folder);
  if (holder !== undefined) throw new Error(`data folder ${folder} is in use by process ${holder}`);
  writeFileSync(file, String(process.pid));
  lockedFolders.add(folder);
  return () => {
    lockedFolders.delete(folder);
    rmSync(file, { force: true });
  };
}

/** Returns the id of the running process that uses a data folder. */
export function holderOf(folder: string): number | undefined {
  let pid: number;
  try {
    pid = Number(readFileSync(join(folder, 'running.pid'), 'utf8'));
  } catch {
    return undefined;
  }
  if (pid === process.pid) return lockedFolders.has(folder) ? pid : undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

const lockedFolders = new Set<string>();
