import { Worker } from 'node:worker_threads';
import type { ReadTable } from '../features/table-file/commands';

/** A file of 2000 rows takes less than a second. */
const SECONDS_MAX = 20;
const HEAP_MB = 256;

/**
 * Reads a table in a thread of its own, with limits of time and memory: whatever a file does to a reader, the answer is
 * a refusal, and the function serves on.
 */
export const tableReader =
  (script: string): ReadTable =>
  (bytes) =>
    new Promise((resolve) => {
      const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 };
      const worker = new Worker(script, {
        // What the readers print may come from the file, and belongs into no log.
        ...{ workerData: bytes, resourceLimits, stdout: true, stderr: true },
      });
      const end = (reading: Awaited<ReturnType<ReadTable>>): void => {
        clearTimeout(timer);
        void worker.terminate();
        resolve(reading);
      };
      const timer = setTimeout(() => end({ ok: false, code: 'file-unpacks-too-large' }), SECONDS_MAX * 1000);
      worker.on('message', end);
      worker.on('error', (error) =>
        end({ ok: false, code: isMemory(error) ? 'file-unpacks-too-large' : 'file-broken' }),
      );
    });

const isMemory = (error: unknown): boolean =>
  (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
