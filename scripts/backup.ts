import { backupData } from '../localcloud/backup';
import { readOptions } from './options.mjs';

// `npm run backup -- --to 目录 [--data .data]`: works while the local cloud runs.
const { values } = readOptions({
  options: { data: { type: 'string', default: '.data' }, to: { type: 'string' } },
});
const target = values.to ?? `backups/${new Date().toISOString().replace(/[:.]/g, '-')}`;

backupData(values.data, target)
  .then(() => process.stdout.write(`已备份到 ${target}\n`))
  .catch((error: unknown) => {
    process.stderr.write(`备份失败：${(error as Error).message}\n`);
    process.exitCode = 1;
  });
