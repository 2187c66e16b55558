import { backUpEnvironment } from '../deploy/environment-backup';
import { backupData } from '../localcloud/backup';
import { createPrivately } from '../localcloud/modes';
import { requireEnvironmentId } from './environment-id.mjs';
import { readOptions } from './options.mjs';
import { passphraseOf } from './passphrase';

// `npm run backup -- --to 目录 [--data .data]`: works while the local cloud runs. `--env 环境ID` backs a cloud
// environment up instead, in the same form. With `--passphrase-file 文件` or QINGCHENG_PASSPHRASE the target is one
// encrypted file.
createPrivately();
const { values } = readOptions({
  options: {
    data: { type: 'string', default: '.data' },
    env: { type: 'string' },
    to: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
});

async function backup(): Promise<void> {
  if (values.env !== undefined) requireEnvironmentId(values.env);
  const passphrase = passphraseOf(values['passphrase-file']);
  const name = new Date().toISOString().replace(/[:.]/g, '-');
  const target = values.to ?? `backups/${name}${passphrase === undefined ? '' : '.qcb'}`;
  if (values.env === undefined) await backupData(values.data, target, passphrase);
  else {
    await backUpEnvironment(values.env, target, passphrase);
  }
  process.stdout.write(
    `已备份到 ${target}${passphrase === undefined ? '' : '（已加密，恢复时需要同一个口令）'}\n`,
  );
}

backup()
  // Connections to a cloud environment stay open for a while.
  .then(() => process.exit())
  .catch((error: unknown) => {
    process.stderr.write(`备份失败：${(error as Error).message}\n`);
    process.exit(1);
  });
