import { CLOSING_DAYS } from '@core/domain/account';

export const ACCOUNT_MESSAGES = {
  title: '注销账号',
  note: '在全部集体里都退出，个人信息彻底删除',
  closingNote: (day: string) => `${day}注销，之前都可以撤回`,
  over: '我的',
  head: '注销以后会怎样',
  goneTitle: '彻底删除',
  gone: [
    '微信账号标识、花名册里的出生年月、手机号、志愿者编号等全部资料',
    '头像和您上传的全部图片，连同已经定稿的公示里的',
    '没有交出去的草稿、各种邀请码、加入申请、消息订阅和投票钥匙',
  ],
  remainsTitle: '去掉姓名后留下',
  remains: ['已经定稿的公示、您写给别人的建议和支持、互助记录：姓名换成“已注销”', '成长卡：不再给任何同事看'],
  stayTitle: '改不了的',
  stay: [
    '已经结束的表决：名单是计票依据，随表决记录按期清除',
    '已经递交给推荐单位和主管单位的申报材料、已经打印出来的纸',
    '运维人员的备份：按备份的保存期到期清除',
  ],
  wait: `申请后等 ${CLOSING_DAYS} 天。这几天里一切照旧，随时可以撤回；到期后不能恢复，再来就是新账号。`,
  takeAlong: '带走我写的',
  takeAlongNote: '历年写下的，一个压缩包',
  takeAlongFirst: '先带走我写的',
  close: '申请注销',
  ask: '申请注销账号？',
  askText: `${CLOSING_DAYS} 天后，您会从全部集体里退出，上面列出的信息彻底删除，不能恢复。`,
  yes: '申请注销',
  no: '先不了',
  asked: (day: string) => `已申请，${day}注销`,
  closing: (day: string) =>
    `${day}注销。之前改了主意，点下面的按钮。如果那天正有您参加的表决，等表决结束再注销。`,
  keep: '撤回注销',
  keepDone: '已撤回，账号照旧',
  leader: '您是号长，要先移交号长（只有您一个人的集体可以解散），再来注销。',
} as const;
