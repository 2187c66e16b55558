import { readFileSync } from 'node:fs';
import { readPassphrase } from '../localcloud/backup-archive';

/**
 * Returns the passphrase from a file or from QINGCHENG_PASSPHRASE; undefined without either. It is no option itself,
 * because other users of the machine can read the options of a process.
 */
export function passphraseOf(file: string | undefined): string | undefined {
  const text = file === undefined ? process.env['QINGCHENG_PASSPHRASE'] : textOf(file);
  return text === undefined ? undefined : readPassphrase(text);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`读不了口令文件 ${file}；请核对 --passphrase-file 后面的文件名`);
  }
}
