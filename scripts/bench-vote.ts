// Measures the voting protocol against its budgets and prints JSON: `bench vote [--quick]`.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { bundleForNode } from './bundle-for-node';
import { readOptions } from './options.mjs';

/** A measured value; `good` is true when it is within its budget. */
export interface VoteFigure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
  readonly good: boolean;
}

const root = join(__dirname, '..');

function run(script: string, args: readonly string[]): Promise<VoteFigure[]> {
  const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' }, (error, out) => {
      if (error !== null) reject(error);
      else resolve(JSON.parse(out) as VoteFigure[]);
    });
  });
}

/**
 * Runs all measurements and the linkage experiment, about eight minutes; `quick` skips n = 50 and the experiment and
 * takes half a minute.
 */
export async function benchVote({ quick = false }: { quick?: boolean } = {}): Promise<VoteFigure[]> {
  const script = bundleForNode(join(__dirname, 'bench-vote-figures.ts'));
  if (quick) return run(script, ['small']);
  const figures = await run(script, ['small', 'big']);
  const linkage = await Promise.all([run(script, ['linkage', '6']), run(script, ['linkage', '12'])]);
  return [...figures, ...linkage.flat()];
}

if (process.argv[1] !== undefined && /bench-vote(\.ts)?$/.test(process.argv[1])) {
  const { values } = readOptions({ options: { quick: { type: 'boolean', default: false } } });
  void benchVote(values).then((figures) => {
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    process.exitCode = figures.every((figure) => figure.good) ? 0 : 1;
  });
}
