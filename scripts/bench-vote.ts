// Measures the voting protocol against its budgets and prints JSON: `bench vote [--quick]`.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** Where `npm install --no-save @oven/bun-linux-x64` puts the engine of iOS; BUN names another place. */
const BUN = process.env.BUN ?? join(root, 'node_modules/@oven/bun-linux-x64/bin/bun');

function run(
  script: string,
  args: readonly string[],
  engine = process.execPath,
  more: NodeJS.ProcessEnv = {},
): Promise<VoteFigure[]> {
  const env = { ...process.env, NODE_PATH: join(root, 'node_modules'), ...more };
  return new Promise((resolve, reject) => {
    execFile(engine, [script, ...args], { cwd: root, env, encoding: 'utf8' }, (error, out) => {
      if (error !== null) reject(error);
      else resolve(JSON.parse(out) as VoteFigure[]);
    });
  });
}

/** Measures a ballot in JavaScriptCore without its compiler; says so and gives nothing when the engine is not there. */
async function runInterpreted(script: string): Promise<VoteFigure[]> {
  if (existsSync(BUN)) return run(script, ['interpreted'], BUN, { BUN_JSC_useJIT: '0' });
  process.stderr.write(
    '没有测量 JavaScriptCore：请先运行 npm install --no-save @oven/bun-linux-x64，或用环境变量 BUN 指明它的位置\n',
  );
  return [];
}

/**
 * Runs all measurements and the linkage experiment, about eight minutes; `quick` skips n = 50 and the experiment and
 * takes half a minute.
 */
export async function benchVote({ quick = false }: { quick?: boolean } = {}): Promise<VoteFigure[]> {
  const script = await bundleForNode(join(__dirname, 'bench-vote-figures.ts'));
  const interpreted = await runInterpreted(script);
  if (quick) return [...(await run(script, ['small'])), ...interpreted];
  const figures = [...(await run(script, ['small', 'big'])), ...interpreted];
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
