// Rejects retired terms (retired-terms.json) in the names of files and folders.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { retiredTermInPath } from './terms.mjs';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
let failed = false;
for (const path of files.split('\0').filter((one) => one !== '' && existsSync(one))) {
  const term = retiredTermInPath(path);
  if (term === undefined) continue;
  failed = true;
  process.stdout.write(`${path}: the name contains the retired term "${term}"\n`);
}
process.exitCode = failed ? 1 : 0;
