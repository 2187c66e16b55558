import { strToU8 } from 'fflate';
import { fileName } from '../../../../core/domain/escape';
import { isResultShown } from '../../../../core/domain/vote-state';
import { boardText } from '../../vote/queries';
import type { ArchiveFolder } from '../archive';
import type { BuildContext } from '../builder';
import type { IndexEntry } from '../index-page';

const VOTES_MAX = 200;

/** How anybody verifies a published board without trusting the server or this program. */
const INSTRUCTIONS = `怎样自己核对一次阶段性评估

每个 .json 文件是一次评估公布的全部内容：谁有资格投（名册和公钥）、匿名的每一格、环签名、汇总、两位监票人的签名。
里面没有谁投了什么：每一格由一个环签名保护，看不出是环里哪一位写的。

用程序核对（不联网也能做）
1. 在一台电脑上装 Node.js 20.19 以上，取得青程的源代码，在它的文件夹里执行 npm ci。
2. 执行 npm run verify-election -- 文件的位置
3. 没有问题时写“valid”，退出码是 0；有问题时每行写一处，退出码是 1。
它核对：定义和编号相符；名册、信封数和两位监票人的签名；每一格的环签名，同一人不重复；汇总重新数一遍。

自己写程序核对
算法和字节格式写在源代码的 docs/voting.md，第 2、6 节；环签名的测试向量在 tests/vectors/lsag.json。

在手机上核对
投过票的手机打开这次评估，点“核对”，会核对自己那一份，并从本机保存的回执确认自己的一格原样在里面。
`;

/** Adds the boards whose result may be shown, as published, with instructions; returns the lines of the index. */
export async function addVotes(
  archive: ArchiveFolder,
  { context: { db }, collectiveId }: BuildContext,
): Promise<IndexEntry[]> {
  const votes = await db.find(
    'rounds',
    { collectiveId },
    {
      order: ['createdAt', 'asc'],
      limit: VOTES_MAX,
      fields: [
        ...(['title', 'voteId', 'boardParts', 'boardAt', 'createdAt', 'state'] as const),
        ...(['tally', 'check', 'disputeAnswer'] as const),
      ],
    },
  );
  const entries: IndexEntry[] = [];
  for (const vote of votes) {
    if (vote.tally === null || vote.boardParts === 0 || !isResultShown(vote)) continue;
    const at = (vote.boardAt ?? vote.createdAt).slice(0, 10);
    const path = `${fileName(`${entries.length + 1} ${vote.title} ${at}`)}.json`;
    await archive.add(path, strToU8(await boardText(db, vote)));
    entries.push({ path, title: vote.title, note: at });
  }
  if (entries.length === 0) return [];
  const path = '怎样核对.txt';
  await archive.add(path, strToU8(`\ufeff${INSTRUCTIONS.replace(/\n/g, '\r\n')}`));
  return [{ path, title: '怎样自己核对', note: '' }, ...entries];
}
