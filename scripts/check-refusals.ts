// Counts the refusals of the contract that a test of the last full run met, as tests/harness/record-refusals.ts wrote
// them down; `--list` names the others. It fails nothing yet: not every refusal has its test.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Procedure } from '../core/contract/procedure';
import { procedures } from '../core/contract/procedures';
import { readOptions } from './options.mjs';

const FOLDER = join(__dirname, '../.cache/reports/refusals');
const { values } = readOptions({ options: { list: { type: 'boolean', default: false } } });

const met = new Set(
  (existsSync(FOLDER) ? readdirSync(FOLDER) : []).flatMap((name) =>
    readFileSync(join(FOLDER, name), 'utf8').split('\n'),
  ),
);
const declared = Object.entries<Procedure>(procedures).flatMap(([name, { refuses }]) =>
  refuses.map((code) => `${name} ${code}`),
);
const missing = declared.filter((pair) => !met.has(pair));
if (values.list) for (const pair of missing) process.stdout.write(`${pair}\n`);
process.stdout.write(
  `    ${declared.length - missing.length} of ${declared.length} refusals of the contract are met by a test\n`,
);
