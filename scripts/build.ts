import { join } from 'node:path';
import { buildFunctions } from './build-functions';
import { buildLocalcloud } from './build-localcloud';
import { readOptions } from './options.mjs';

const ROOT = join(__dirname, '..');
const BUILDERS: Record<string, (root: string) => Promise<void>> = {
  functions: buildFunctions,
  localcloud: buildLocalcloud,
};

async function main(): Promise<void> {
  for (const name of readOptions({ allowPositionals: true }).positionals) {
    const builder = BUILDERS[name];
    if (!builder) throw new Error(`unknown target: ${name}`);
    await builder(ROOT);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
