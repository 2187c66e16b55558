import { execFileSync } from 'node:child_process';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const NAME = 'running.pid';
/** Difference of a process's start as two sources report it (milliseconds). */
const START_TOLERANCE_MS = 5000;

/**
 * Locks a data folder for this process and returns the release function. Transaction locks are in memory, so two
 * processes must not share a folder.
 */
export function lockData(folder: string): () => void {
  const file = join(folder, NAME);
  const holder = holderOf(folder);
  if (holder !== undefined) throw inUse(folder, holder);
  rmSync(file, { force: true });
  const handle = writeLock(file, folder);
  lockedFolders.add(folder);
  return () => {
    lockedFolders.delete(folder);
    closeSync(handle);
    rmSync(file, { force: true });
  };
}

/**
 * Returns the id of the running process that uses a data folder. After a crash the number may belong to another process
 * by now: one that has no file of the folder open did not write the file, nor, where the system does not tell, one that
 * started later than it was written.
 */
export function holderOf(folder: string): number | undefined {
  const file = join(folder, NAME);
  let pid: number;
  let written: number;
  try {
    pid = Number(readFileSync(file, 'utf8').trim());
    written = statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return lockedFolders.has(folder) ? pid : undefined;
  if (!isAlive(pid)) return undefined;
  const uses = usesFolder(pid, folder);
  if (uses !== undefined) return uses ? pid : undefined;
  const started = startOf(pid);
  return started !== undefined && started > written + START_TOLERANCE_MS ? undefined : pid;
}

const lockedFolders = new Set<string>();

/** Writes the file and keeps it open, which shows others that its process is the one that wrote it. */
function writeLock(file: string, folder: string): number {
  try {
    // Fails when another process has just written it.
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    return handle;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw inUse(folder, holderOf(folder) ?? 0);
  }
}

/** Whether a process has a file of the folder open; undefined where the system does not tell. */
function usesFolder(pid: number, folder: string): boolean | undefined {
  try {
    const start = `${realpathSync(folder)}/`;
    return readdirSync(`/proc/${pid}/fd`).some((one) => linkOf(`/proc/${pid}/fd/${one}`).startsWith(start));
  } catch {
    return undefined;
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is alive and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Returns when a process started (milliseconds), where the system tells. */
function startOf(pid: number): number | undefined {
  try {
    const since = execFileSync('ps', ['-o', 'etime=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, days = 0, hours = 0, minutes, seconds] =
      /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)$/.exec(since.trim()) ?? [];
    if (minutes === undefined) return undefined;
    const age = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
    return Date.now() - age * 1000;
  } catch {
    return undefined;
  }
}

const inUse = (folder: string, holder: number): Error =>
  new Error(
    `数据目录 ${folder} 正由进程 ${holder} 使用，不能再开一份：请接着用已经开着的那一个，或先停掉它再启动；` +
      '要另开一份，请用 --data 换一个目录。',
  );
