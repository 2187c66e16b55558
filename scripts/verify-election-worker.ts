import { parentPort, workerData } from 'node:worker_threads';
import { finish } from '../core/voting/slices';
import { readBoard } from '../core/voting/read-board';
import { signatureFindings } from '../core/voting/verify';

const { file, indices } = workerData as { file: unknown; indices: number[] };
const result = readBoard(file, 6);
parentPort?.postMessage(
  'findings' in result ? result.findings : finish(signatureFindings(result.read, indices)),
);
