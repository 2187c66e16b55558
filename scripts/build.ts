import { join } from 'node:path';
import { buildFunctions } from './build-functions';
import { buildLocalcloud } from './build-localcloud';

const ROOT = join(__dirname, '..');
const BUILDERS: Record<string, (root: string) => Promise<void>> = {
  functions: buildFunctions,
  localcloud: buildLocalcloud,
};

async function main(): Promise<void> {
  for (const name of process.argv.slice(2)) {
    const builder = BUILDERS[name];
    if (!builder) throw new Error(`unknown part: ${name}`);
    await builder(ROOT);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
