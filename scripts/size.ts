import path from 'node:path';
import { measureSizes, overweight } from './sizes';

const sizes = measureSizes(path.resolve(__dirname, '../dist'));
const heavy = overweight(sizes);
process.stdout.write(`${JSON.stringify({ ...sizes, heavy }, null, 2)}\n`);
if (heavy.length > 0) process.exitCode = 1;
