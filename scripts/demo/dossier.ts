import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import type { AchievementText } from '../../core/domain/dossier';

const LEADER = 'linxiao';
type Call = <N extends ProcedureName>(key: string, name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

const FORM_VALUES = [
  {
    paper: 'registration',
    values: {
      address: '春晖路 12 号一楼大厅',
      contact: '江敏',
      contactPhone: '023-68000000',
      honours: '区巾帼文明岗',
    },
  },
  {
    paper: 'selfAssessment',
    values: { shortcomings: '竞赛还没有收尾，两位新同事的成长卡没有写完，八月底前补上。' },
  },
  {
    paper: 'application',
    values: {
      slogan: '多走一步，少跑一趟',
      work: '一年里按月上墙、按季评议，把窗口里的难题做成了五小和小课堂。\n与两所青少年之家结对，税法课讲到了孩子们中间。',
      opinion: '集体讨论一致同意申报。',
    },
  },
  {
    paper: 'agreement',
    values: { agreed: '每季度到之家开一次税法小课堂。\n暑期为社区孩子开放一天办税体验。' },
  },
] as const;

/** Points of the items assessed so far; the other items are open. */
const SELF_ASSESSMENT = [
  ['people', 5],
  ['cards', 10],
  ['wall', 5],
  ['pairing', 5],
  ['sessions', 8],
  ['innovation', 8],
] as const;

const ENTRIES = [
  ['plan', '创建规划（一年期）', '写明四项目标、分月安排和负责人，存办公室文件柜，大厅东墙有缩印版。'],
  ['sign', '窗口创建标识牌', '十二个窗口统一摆放，写明姓名、岗位和服务承诺。'],
] as const;

const TEXT: AchievementText = {
  profile:
    '春晖路办税服务厅是面向社区的办税窗口，青年占了大半。大家每天面对的是排着队的纳税人，也是一件件要当天说清楚的事。',
  talent:
    '年初，成员每人写下一张青年成长计划卡，定目标、找师傅、排节点。每月的进展在公示墙上公开，谁卡住了，就有人补位。',
  economy: '',
  society: '我们与春晖社区的青少年之家结对，把窗口里的税法讲给孩子们听，讲的人自己也更明白了。',
};

/** Fills the required fields of the forms and half of the other items; all fictional. */
export async function seedDossier(collectiveId: string, on: string, call: Call): Promise<void> {
  let { version: baseVersion } = await call(LEADER, 'dossier.form', {
    ...{ collectiveId, paper: 'registration' },
  });
  for (const form of FORM_VALUES)
    ({ version: baseVersion } = await call(LEADER, 'dossier.fill', {
      ...{ collectiveId, baseVersion, paper: form.paper, values: { ...form.values } },
    }));
  const { items } = await call(LEADER, 'dossier.form', { collectiveId, paper: 'selfAssessment' });
  for (const [itemId, points] of SELF_ASSESSMENT) {
    const item = items.find(({ id }) => id === itemId);
    if (!item) continue;
    const { offers } = await call(LEADER, 'dossier.offers', { collectiveId, kinds: [...item.proof] });
    const links = offers.slice(0, Math.max(item.least, 1)).map(({ kind, id }) => ({ kind, id }));
    ({ version: baseVersion } = await call(LEADER, 'dossier.assess', {
      ...{ collectiveId, baseVersion, itemId, points, text: '', links },
    }));
  }
  for (const [kind, title, text] of ENTRIES)
    ({ version: baseVersion } = await call(LEADER, 'dossier.prove', {
      ...{ collectiveId, baseVersion, entryId: null, kind, title, on, text, links: [] },
    }));
  for (const kind of ['politics', 'law'] as const)
    ({ version: baseVersion } = await call(LEADER, 'dossier.declare', {
      ...{ collectiveId, baseVersion, kind, state: 'declared', note: '' },
    }));
  await call(LEADER, 'deedsText.save', { collectiveId, baseVersion, text: TEXT });
}

/** Fills what the forms of an earlier year need to be handed in; the year after, it stands there again. */
export async function seedEarlierDossier(collectiveId: string, call: Call): Promise<void> {
  for (const { paper, values } of FORM_VALUES) {
    const { version: baseVersion } = await call(LEADER, 'dossier.form', { collectiveId, paper });
    await call(LEADER, 'dossier.fill', { collectiveId, baseVersion, paper, values: { ...values } });
  }
}
