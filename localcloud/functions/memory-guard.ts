import { readFileSync } from 'node:fs';

const CHECK_MS = 100;
/**
 * What a process takes beside its declared memory: the program itself, V8's code and its mapped files. The limit of the
 * heap does not count buffers, so one that only counted the heap would let a function take all of the machine.
 */
const PROGRAM_MB = 160;

/** Watches the memory of a process while it works; calls `exceeded` once when it is above its limit. Linux only. */
export function guardMemory(pid: number | undefined, memoryMb: number, exceeded: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => undefined;
  const timer = setInterval(() => {
    const used = residentMb(pid);
    if (used === undefined || used <= memoryMb + PROGRAM_MB) return;
    clearInterval(timer);
    exceeded();
  }, CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Returns the resident memory of a process in MB; undefined when it has ended. */
export function residentMb(pid: number): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
