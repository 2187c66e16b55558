// Measures the vote against the budgets of issue 5 and prints JSON: `bench-vote [--small] [--linkage]`.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleForNode } from './bundle-for-node';

/** One measured value; `good` says whether it keeps its budget. */
export interface VoteFigure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
  readonly good: boolean;
}

/** Runs all figures; `--small` leaves out n = 50, which takes two minutes; `--linkage` adds the full experiment. */
export function benchVote(args: readonly string[] = []): VoteFigure[] {
  const script = bundleForNode(join(__dirname, 'bench-vote-figures.ts'));
  const root = join(__dirname, '..');
  const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
  const out = execFileSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' });
  return JSON.parse(out) as VoteFigure[];
}

if (process.argv[1] !== undefined && /bench-vote(\.ts)?$/.test(process.argv[1])) {
  const figures = benchVote(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  process.exitCode = figures.every((figure) => figure.good) ? 0 : 1;
}
