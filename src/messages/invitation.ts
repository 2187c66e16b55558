import { formatCode } from '@core/domain/invitation';
import { LATER_LABEL, enumTable } from '@core/labels/enum-table';
export const INVITATION_STATES = ['usable', 'expired', 'usedUp', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const INVITATION_STATE_LABELS = enumTable<InvitationState, string>(
  {
    usable: '可用',
    expired: '已过期',
    usedUp: '已用完',
    revoked: '已停用',
  },
  LATER_LABEL,
);

export const INVITATION_MESSAGES = {
  title: '邀请同事',
  head: '把邀请码发到群里',
  note: '同事贴进邀请、写上姓名和出生年月，您点一下确认就加入。',
  code: '邀请码',
  until: '有效到',
  left: '还能用',
  uses: (count: number) => `${count} 次`,
  copy: '复制邀请文字',
  share: '发给微信好友或群',
  copied: '已复制，去群里粘贴',
  copyFailed: '没有复制成功，请手动抄下邀请码',
  /** Text to paste into a group chat. */
  message: (collective: string, code: string, until: string, address: string) =>
    `邀请您加入“${collective}”的青年成长计划。\n在微信里搜索小程序“青程”，打开“今日”，点“输入邀请码”，把这段话整段粘贴进去就行；已经在别的集体里的，点“我的集体”→“我的”→“加入另一个集体”。\n邀请码：${formatCode(code)}（${until}前有效）${address === '' ? '' : `\n或直接打开：${address}`}`,
  shareTitle: (collective: string) => `邀请您加入“${collective}”`,
  revoke: '停用这个邀请码',
  revokeAsk: (code: string) => `停用 ${code}？`,
  revokeText: '还没用它的人就不能再用了。已经递交的申请和已加入的人不受影响。',
  revokeYes: '停用',
  revokeNo: '留着',
  revoked: '已停用',
  newOne: '新的邀请码',
  days: '有效几天',
  dayOptions: [
    { value: '3', label: '3 天' },
    { value: '7', label: '7 天' },
    { value: '30', label: '30 天' },
  ],
  usesField: '可以用几次',
  useOptions: [
    { value: '10', label: '10 人' },
    { value: '50', label: '50 人' },
    { value: '200', label: '200 人' },
  ],
  issue: '生成邀请码',
  issueAnother: '生成新的邀请码',
  issued: '邀请码已生成',
  earlier: '以前的邀请码',
  lineNote: (until: string, left: number) => `${until}到期 · 剩 ${left} 次`,
  empty: '还没有邀请码。生成一个，发到工作群里。',
} as const;
