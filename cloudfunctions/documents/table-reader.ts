import { parentPort, workerData } from 'node:worker_threads';
import { readTableFile } from '../../server/features/roster/file/office/read-table-file';

// The thread of the function in which uploaded tables are read.
parentPort?.postMessage(readTableFile(workerData as Uint8Array));
