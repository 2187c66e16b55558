import { fork } from 'node:child_process';
import type { ReadTable } from '../features/table-file/commands';

/** A file of 2000 rows takes less than a second. */
const SECONDS_MAX = 20;
const HEAP_MB = 256;

type Reading = Awaited<ReturnType<ReadTable>>;

/**
 * Reads a table in a process of its own, with limits of time and memory: whatever a file does to a reader, the answer
 * is a refusal, and the function serves on. A thread would take the function along when its heap is full.
 */
export const tableReader =
  (script: string): ReadTable =>
  (bytes) =>
    new Promise((resolve) => {
      const child = fork(script, [], {
        execArgv: [`--max-old-space-size=${HEAP_MB}`],
        serialization: 'advanced',
        // What the readers print may come from the file, and belongs into no log.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const end = (reading: Reading): void => {
        clearTimeout(timer);
        child.kill('SIGKILL');
        resolve(reading);
      };
      const timer = setTimeout(() => end({ ok: false, code: 'file-unpacks-too-large' }), SECONDS_MAX * 1000);
      child.on('message', (reading) => end(reading as Reading));
      child.on('error', () => end({ ok: false, code: 'file-broken' }));
      child.on('exit', (code) =>
        end({ ok: false, code: code === 0 ? 'file-broken' : 'file-unpacks-too-large' }),
      );
      child.send(bytes, (error) => error && end({ ok: false, code: 'file-broken' }));
    });
