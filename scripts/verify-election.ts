// Verifies a published election offline: `verify-election FILE` (exit 0: valid; 1: one line per finding), or
// `verify-election --vectors FILE` for ring signature test vectors.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../core/voting/finding';
import { type LsagVector, lsagVectorSteps } from '../core/voting/self-test';
import { finish } from '../core/voting/slices';
import { type ReadBoard, readBoard } from '../core/voting/read-board';
import { boardFindings } from '../core/voting/verify';
import { bundleForNode } from './bundle-for-node';
import { readOptions } from './options.mjs';

/** Below this number of cells, starting a worker takes longer than it saves. */
const CELLS_PER_WORKER = 100;

function inWorker(script: string, file: unknown, indices: number[]): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { file, indices }, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a verifying worker ended with ${code}`)));
  });
}

async function signatures(read: ReadBoard, file: unknown, workers: number): Promise<Finding[]> {
  const indices = [...read.cells.keys()];
  const count = Math.max(1, Math.min(workers, Math.ceil(indices.length / CELLS_PER_WORKER)));
  const script = await bundleForNode(join(__dirname, 'verify-election-worker.ts'));
  // Cells are distributed round-robin, so that every worker gets cells of every ring.
  const batches = Array.from({ length: count }, (_, w) => indices.filter((i) => i % count === w));
  return (await Promise.all(batches.map((batch) => inWorker(script, file, batch)))).flat();
}

/** Verifies a parsed file on up to `workers` threads; returns an empty list for a valid election. */
export async function verifyElection(file: unknown, workers = availableParallelism()): Promise<Finding[]> {
  const result = readBoard(file, 6);
  if ('findings' in result) return result.findings;
  return [...boardFindings(result.read), ...(await signatures(result.read, file, workers))];
}

function verifyVectors(vectors: readonly LsagVector[]): string[] {
  return vectors.flatMap((vector, i) => {
    const difference = finish(lsagVectorSteps(vector, (length) => new Uint8Array(randomBytes(length))));
    return difference === null ? [] : [`vector[${i}] ${difference}`];
  });
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args: [...args],
    options: { vectors: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const isVectors = values.vectors;
  const [path] = positionals;
  if (path === undefined) {
    process.stderr.write('请写要核对的文件：verify-election 文件，或 verify-election --vectors 文件\n');
    return 2;
  }
  let file: unknown;
  try {
    file = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // Findings are names for programs; the sentence is for the person at the terminal.
    process.stdout.write(`unreadable ${path}: ${(error as Error).message}\n`);
    process.stderr.write(`读不了 ${path}，请核对文件名和内容\n`);
    return 1;
  }
  if (isVectors && !Array.isArray(file)) {
    process.stdout.write(`shape ${path}\n`);
    process.stderr.write(`${path} 不是一列测试向量，请换一个文件\n`);
    return 1;
  }
  const lines = isVectors
    ? verifyVectors(file as LsagVector[])
    : (await verifyElection(file)).map(({ name, at }) => `${name} ${at}`);
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (lines.length === 0) process.stdout.write('sound\n');
  return lines.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && /verify-election(\.ts)?$/.test(process.argv[1])) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
