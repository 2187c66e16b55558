import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes a data folder for this process; a second local cloud on it would not see the first one's locks. */
export function lockData(folder: string): () => void {
  const file = join(folder, 'running.pid');
  const holder = holderOf(folder);
  if (holder !== undefined) throw new Error(`data folder ${folder} is in use by process ${holder}`);
  writeFileSync(file, String(process.pid));
  held.add(folder);
  return () => {
    held.delete(folder);
    rmSync(file, { force: true });
  };
}

/** Tells which living process uses a data folder. */
export function holderOf(folder: string): number | undefined {
  let pid: number;
  try {
    pid = Number(readFileSync(join(folder, 'running.pid'), 'utf8'));
  } catch {
    return undefined;
  }
  if (pid === process.pid) return held.has(folder) ? pid : undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

const held = new Set<string>();
