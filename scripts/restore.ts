import { parseArgs } from 'node:util';
import { restoreData } from '../localcloud/backup';

// `npm run restore -- --from 目录 [--data .data]`: the local cloud must be stopped; a running one keeps its folder.
const { values } = parseArgs({
  options: { data: { type: 'string', default: '.data' }, from: { type: 'string' } },
});

try {
  if (values.from === undefined) throw new Error('请用 --from 指出备份目录');
  const kept = restoreData(values.from, values.data, new Date());
  process.stdout.write(
    `已从 ${values.from} 恢复到 ${values.data}${kept === undefined ? '' : `，原数据保存在 ${kept}`}\n`,
  );
} catch (error) {
  process.stderr.write(`恢复失败：${(error as Error).message}\n`);
  process.exitCode = 1;
}
