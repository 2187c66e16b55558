import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Unpacks the data folder that release 0.1.0 made with its demo collective into `data`. */
export function unpackFirstRelease(data: string): void {
  mkdirSync(data, { recursive: true });
  execFileSync('tar', ['xzf', join(ROOT, 'tests/fixtures/data-0.1.0.tgz'), '-C', data]);
}
