import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options.mjs';

type Benchmark = (options: { quick: boolean }) => Promise<unknown>;

/** The benchmarks beside this file: bench-<name>.ts exports bench<Name>(). */
const NAMES = readdirSync(__dirname)
  .map((file) => /^bench-([a-z]+)\.ts$/.exec(file)?.[1])
  .filter((name) => name !== undefined);

/** Runs the named benchmarks (default: all) and prints one JSON object. */
async function main(): Promise<void> {
  const { values, positionals } = readOptions({
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`没有这项测量：${unknown}。可选：${NAMES.join('、')}`);
  const results: Record<string, unknown> = {};
  for (const name of positionals.length > 0 ? positionals : NAMES) {
    const loaded = (await import(join(__dirname, `bench-${name}.ts`))) as Record<string, Benchmark>;
    const bench = loaded[`bench${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    if (!bench) throw new Error(`bench-${name}.ts exports no benchmark`);
    results[name] = await bench(values);
  }
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  },
);
