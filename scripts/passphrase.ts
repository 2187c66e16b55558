import { readFileSync } from 'node:fs';
import { readPassphrase } from '../localcloud/backup-archive';

/**
 * Returns the passphrase from a file or from QINGCHENG_PASSPHRASE; undefined without either. It is no option itself,
 * because other users of the machine can read the options of a process.
 */
export function passphraseOf(file: string | undefined): string | undefined {
  const text = file === undefined ? process.env['QINGCHENG_PASSPHRASE'] : readFileSync(file, 'utf8');
  return text === undefined ? undefined : readPassphrase(text);
}
