import { restoreEnvironment } from '../deploy/environment-backup';
import { restoreData } from '../localcloud/backup';
import { createPrivately } from '../localcloud/modes';
import { requireEnvironmentId } from './environment-id.mjs';
import { readOptions } from './options.mjs';
import { passphraseOf } from './passphrase';

// `npm run restore -- --from 备份 [--data .data]`: fails while the local cloud is running on the data folder. `--env
// 环境ID` restores into a cloud environment instead; one with documents needs `--replace`. An encrypted backup needs
// `--passphrase-file 文件` or QINGCHENG_PASSPHRASE.
createPrivately();
const { values } = readOptions({
  options: {
    data: { type: 'string', default: '.data' },
    env: { type: 'string' },
    replace: { type: 'boolean', default: false },
    from: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
});

async function restore(): Promise<void> {
  if (values.env !== undefined) requireEnvironmentId(values.env);
  if (values.from === undefined) throw new Error('请用 --from 指出备份');
  const passphrase = passphraseOf(values['passphrase-file']);
  if (values.env !== undefined) {
    await restoreEnvironment(values.env, values.from, values.replace, passphrase);
    process.stdout.write(`已从 ${values.from} 恢复到环境 ${values.env}，两边的摘要相同\n`);
    return;
  }
  const previous = await restoreData(values.from, values.data, new Date(), passphrase);
  process.stdout.write(
    `已从 ${values.from} 恢复到 ${values.data}${previous === undefined ? '' : `，原数据保存在 ${previous}`}\n`,
  );
}

restore()
  // Connections to a cloud environment stay open for a while.
  .then(() => process.exit())
  .catch((error: unknown) => {
    process.stderr.write(`恢复失败：${(error as Error).message}\n`);
    process.exit(1);
  });
