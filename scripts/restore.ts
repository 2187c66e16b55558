import { restoreData } from '../localcloud/backup';
import { readOptions } from './options.mjs';

// `npm run restore -- --from 目录 [--data .data]`: fails while the local cloud is running on the data folder.
const { values } = readOptions({
  options: { data: { type: 'string', default: '.data' }, from: { type: 'string' } },
});

try {
  if (values.from === undefined) throw new Error('请用 --from 指出备份目录');
  const previous = restoreData(values.from, values.data, new Date());
  process.stdout.write(
    `已从 ${values.from} 恢复到 ${values.data}${previous === undefined ? '' : `，原数据保存在 ${previous}`}\n`,
  );
} catch (error) {
  process.stderr.write(`恢复失败：${(error as Error).message}\n`);
  process.exitCode = 1;
}
