import { CLAIM_CODE_DAYS, PASSPHRASE_MIN } from '@core/domain/backup';

export const BACKUP_MESSAGES = {
  title: '集体备份',
  over: '集体资料',
  head: '整个集体，一个文件',
  note: '花名册、历年成长卡、公示、活动和申报材料都在里面。换环境时，用它恢复成一个新的集体。',
  passphrase: '定一个口令',
  passphraseHelp: `至少 ${PASSPHRASE_MIN} 个字。口令不会保存，忘了就打不开文件。`,
  passphraseShort: `口令至少 ${PASSPHRASE_MIN} 个字`,
  again: '再输一遍口令',
  differs: '两遍口令不一样',
  inside: '不在里面的：微信账号、没提交的草稿、加油的话、投票、各种码，推荐单位和申报进度。',
  logged: '备份会记在“座位变动”里，每位成员都看得到。',
  restoreOver: '创建集体',
  restoreHead: '从备份文件恢复集体',
  restoreNote: '恢复成一个新的集体，您是号长。同事凭您发的一次性码认领自己的座位。',
  restorePassphrase: '备份时定的口令',
  restore: '选文件，恢复',
  restoring: '正在恢复，请不要离开这一页',
  restored: '集体恢复好了',
  unreadable: '文件读不出来，请重新选',
  tooLarge: '文件太大，请重新选',
  notSent: '文件没有传上去，请检查网络后再试',
} as const;

/** Apart, because the screens of other packages need no more than these. */
export const BACKUP_LINK_MESSAGES = {
  row: '把整个集体备份成一个文件',
  restoreRow: '从备份文件恢复',
} as const;

export const CLAIM_MESSAGES = {
  claim: (name: string) => `给${name}发认领码`,
  claimNote: '这个座位从备份恢复，还没有人认领。把码发给本人，在“加入集体”里输入。',
  claimCode: '认领码',
  claimUntil: `只能用一次，${CLAIM_CODE_DAYS} 天内有效。再发一次，前一个就作废。`,
  copied: '已复制',
  copyFailed: '没有复制上，请照着念给对方',
  copy: '复制认领码',
} as const;
