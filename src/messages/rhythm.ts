import type { IssueNumber } from '@core/domain/wall-issue';
import { issueName } from '@core/labels/wall-issue';
import type { NeedReason } from '@core/domain/rhythm';
import { formatInstant, formatMonth, formatYearMonth } from './months';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const NEED_LABELS = enumTable<NeedReason, string>(
  {
    asked: '写了需要帮助',
    stalled: '停了一阵',
    noHelper: '还没人接手',
  },
  OTHER_LABEL,
);

export const RHYTHM_MESSAGES = {
  title: '月度节奏',
  over: (month: string) => `${formatYearMonth(month)} · 只有号长看得到`,
  head: '谁还需要帮一把',
  needsNone: '这会儿没有人等着帮忙。',
  needs: '可以去问一声',
  help: '去加油补位',
  unwritten: '还没写的同事',
  unwrittenNote: (written: number, all: number) => `已有 ${written} 位写好，共 ${all} 位`,
  unwrittenNone: '大家都写好了。',
  copy: '复制提醒',
  copied: '已复制，去群里粘贴',
  notCopied: '没能复制，请长按下面的文字',
  reminded: (at: string) => `${formatInstant(at)}已自动提醒过一次`,
  reminder: (month: string, names: readonly string[], freezeDay: number | null) =>
    [
      `各位同事，${formatMonth(month)}的进展可以写啦，打开“青程”—“写进展”，一分钟就好。`,
      names.length > 0 ? `还没来得及写的：${names.join('、')}。` : '',
      '遇到难处就写在“需要的帮助”里，大家一起想办法。',
      freezeDay === null ? '' : `下月 ${freezeDay} 日上墙，晚写的会进下一期，不要紧。`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  plan: '这个集体的节奏',
  remindDay: '每月提醒一次',
  freezeDay: '自动定稿',
  manual: '不自动',
  remindOn: (day: number) => `每月 ${day} 日`,
  freezeOn: (day: number) => `次月 ${day} 日`,
  order: '公示排列',
  orderHelp: '不按进度排',
  save: '保存节奏',
  saved: '已保存',
  numbering: '公示期号',
  saveNumbering: '保存期号',
  numberingHelp: '周期换了，期号怎么编；已经上墙的期号不变',
  lastIssue: (issue: IssueNumber, month: string) => `上一期：${issueName(issue)} · ${formatYearMonth(month)}`,
  unfrozen: (month: string) => `${formatMonth(month)}还没有定稿`,
  toPreview: '预览公示',
  links: '大屏链接',
  linksNote: '拿到链接的人都能看公示，不用登录；不用了就停用。',
  linkLabel: '放在哪块屏',
  linkPlaceholder: '例如：大厅电视',
  linkIssue: '发一个大屏链接',
  linkReady: '链接只显示这一次，请现在复制到大屏的浏览器里。',
  linkCopy: '复制链接',
  linkCode: '大屏口令',
  linkRevoke: '停用',
  linkRevokeAsk: (label: string) => `停用“${label}”的链接？那块屏会立刻看不到公示。`,
  linkRevokeYes: '停用链接',
  linkRevokeNo: '继续用',
  linkRevoked: '已停用',
  linkSince: (at: string) => `${formatInstant(at)}发出`,
  people: (names: readonly string[]) => names.join('、'),
} as const;
