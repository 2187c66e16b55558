import path from 'node:path';
import { readOptions } from './options.mjs';
import { budgetExcesses, measureSizes } from './sizes';

readOptions();

const sizes = measureSizes(path.resolve(__dirname, '../dist'));
const heavy = budgetExcesses(sizes);
process.stdout.write(`${JSON.stringify({ ...sizes, heavy }, null, 2)}\n`);
if (heavy.length > 0) process.exitCode = 1;
