import { CARD_CODE_HOURS } from '@core/domain/invitation';
import type { Placement } from '@core/domain/card-move';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const CARD_MOVE_MESSAGES = {
  title: '转到另一个集体',
  head: '带着成长计划卡走',
  note: '原来的集体照旧留着定稿的公示和同事写下的话。',
  none: '还没有成长计划卡可以带。',
  cards: (count: number, left: boolean) =>
    [left ? '已离开' : '', count > 0 ? `${count} 张提交过的卡` : '一张没提交的草稿']
      .filter(Boolean)
      .join(' · '),
  issue: '生成一次性的码',
  reissue: '换一个码',
  code: '一次性的码',
  valid: `${CARD_CODE_HOURS} 小时内有效，只能用一次`,
  careful: '加入新的集体以后，自己填这个码。不要发给别人。',
  copy: '复制这个码',
  copied: '已复制',
  copyFailed: '没有复制成功，请照着输入',
  standing: (until: string) => `有一个码，${until}前有效。忘了就换一个。`,
  asked: (all: number, agreed: number, declined: number) =>
    `卡上有 ${all} 个人写的话：${agreed} 人愿意您带走，${declined} 人不愿意，${all - agreed - declined} 人还没回答。没说愿意的不带。`,
  revoke: '作废这个码',
  revoked: '已作废',
  bringRow: '带来我的成长计划卡',
  bringNote: '加入新的集体以后，在这里填码',
  askTitle: (name: string) => `${name}要转到另一个集体`,
  askText: '您写在对方成长卡上的话，愿意一起带过去吗？对方和新集体的号长看得到。',
  answered: (agree: boolean) => (agree ? '您回答了：愿意' : '您回答了：不愿意'),
  agree: '愿意',
  decline: '不愿意',
  bringTitle: '带来成长计划卡',
  bringHead: (collective: string) => `从“${collective}”带来`,
  noSeat: '请先加入新的集体，再来填这个码。',
  line: (nodes: number, quotes: number) => `${nodes} 个节点，${quotes} 条自己的微语录`,
  words: (all: number, agreed: number) =>
    all === 0 ? '卡上没有别人写的话。' : `别人写的 ${all} 条话，作者愿意带来的 ${agreed} 条。`,
  seen: '历年的卡您和号长看得到，只能看。两个集体的“座位变动”会记一笔，不写内容。',
  take: '带过来',
  taken: '成长计划卡带过来了',
} as const;

/** What becomes of the card of the running cycle. */
export const PLACEMENT_MESSAGES = enumTable<Placement, string>(
  {
    active: '正在写的这张接着用：目标、节点和进展原样带来，同事马上看得到。陪伴者要重新邀请。',
    draft: '正在写的这张变成草稿：没走完的目标带来，月份按这里的周期排，请核对后提交。',
    begun: '您在这里已经写了成长卡，不会改动；带来的放进历年。',
    none: '没有正在写的卡，只带历年的。',
  },
  OTHER_LABEL,
);
