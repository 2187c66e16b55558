import { restoreData } from '../localcloud/backup';
import { createPrivately } from '../localcloud/modes';
import { readOptions } from './options.mjs';
import { passphraseOf } from './passphrase';

// `npm run restore -- --from 备份 [--data .data]`: fails while the local cloud is running on the data folder. An
// encrypted backup needs `--passphrase-file 文件` or QINGCHENG_PASSPHRASE.
createPrivately();
const { values } = readOptions({
  options: {
    data: { type: 'string', default: '.data' },
    from: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
});

async function restore(): Promise<void> {
  if (values.from === undefined) throw new Error('请用 --from 指出备份');
  const passphrase = passphraseOf(values['passphrase-file']);
  const previous = await restoreData(values.from, values.data, new Date(), passphrase);
  process.stdout.write(
    `已从 ${values.from} 恢复到 ${values.data}${previous === undefined ? '' : `，原数据保存在 ${previous}`}\n`,
  );
}

restore().catch((error: unknown) => {
  process.stderr.write(`恢复失败：${(error as Error).message}\n`);
  process.exitCode = 1;
});
