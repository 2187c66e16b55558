import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Bench = () => Promise<unknown>;

/** Lists the benchmarks by the files beside this one: bench-<name>.ts exports bench<Name>(). */
const NAMES = readdirSync(__dirname)
  .map((file) => /^bench-([a-z]+)\.ts$/.exec(file)?.[1])
  .filter((name) => name !== undefined);

/** Runs the named benchmarks (all without a name) and prints one JSON object. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const unknown = asked.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`没有这项测量：${unknown}。可选：${NAMES.join('、')}`);
  const results: Record<string, unknown> = {};
  for (const name of asked.length > 0 ? asked : NAMES) {
    const loaded = (await import(join(__dirname, `bench-${name}.ts`))) as Record<string, Bench>;
    const bench = loaded[`bench${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    if (!bench) throw new Error(`bench-${name}.ts exports no benchmark`);
    results[name] = await bench();
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
