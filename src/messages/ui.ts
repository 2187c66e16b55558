/** Names the fields that are still missing; '' when none is. */
export const formatMissing = (fields: Readonly<Record<string, boolean>>): string => {
  const missing = Object.keys(fields).filter((label) => fields[label]);
  return missing.length === 0 ? '' : `还差：${missing.join('、')}`;
};

/** Texts that components own; all other texts are props. */
export const UI_MESSAGES = {
  back: '返回',
  close: '关闭',
  toCalendar: '放进日历',
  toCalendarOne: (title: string) => `放进日历：${title}`,
  calendar: {
    added: '已放进手机日历，到时候会提醒',
    opened: '日历文件已下载，打开后保存',
    denied: '没有放进去，请在微信设置里允许写入日历',
  },
  busy: (button: string) => `${button}，请稍候`,
  retry: '再试一次',
  brokenLink: '这个链接不完整，请返回后从原来的地方再打开一次。',
  broken: '这一页没能打开。您写过的内容还留在手机里，不会丢。',
  brokenTitle: '青程',
  reopen: '重新打开',
  home: '回到今日',
  /** Asked when WeChat has a newer version ready. */
  update: {
    title: '新版本准备好了',
    text: '重新打开就能用上，写过的内容都还在。',
    yes: '重新打开',
    no: '等会儿',
  },
  offline: '网络断了。写下的内容都留在手机里，连上后再发。',
  loading: '正在加载',
  choose: '请选择',
  optional: '选填',
  yes: '确定',
  no: '取消',
  on: '已开启',
  off: '未开启',
  axis: '成长坐标轴',
  axisEmpty: '还没有节点',
  thisMonth: '本月',
  planned: '未开始',
  walking: '进行中',
  reached: '完成',
  adjusted: '调整',
  switchPerson: '换人试用',
  switchPersonHelp: '只在本机试用时出现：选一个人，就以这个人的身份打开。',
  newPerson: '新来的人',
  tabs: '主导航',
  privacyTitle: '请先看隐私说明',
  privacyNote: '这一步要用到手机里的内容，只用于您正在做的这件事。不同意也能继续用其他功能。',
  privacyRead: '看隐私保护指引',
  privacyAgree: '同意并继续',
  privacyRefuse: '这次不用',
  clear: '清空',
  findPerson: '找人',
  findPersonHint: '输入姓名',
  nobodyFound: '没有找到这位同事，换个字试试。',
  pageBefore: '上一页',
  savedThere: (text: string) => `那边存的是：${text}`,
  overtaken: '另一部手机刚存过。您写的还在这里，再保存就以这里的为准。',
  pageAfter: '下一页',
  pageFirst: '回到第一页',
  pageNumber: (page: number, pages?: number) =>
    `第 ${page} 页${pages === undefined ? '' : `，共 ${pages} 页`}`,
  pageWhere: (first: number, last: number, total: number) => `${first}–${last} / 共 ${total}`,
} as const;

export const TICK_MESSAGES = {
  label: '找人',
  placeholder: '输入姓名',
  none: '没有这个名字',
  more: (count: number) => `还有 ${count} 人，输入姓名来找`,
} as const;
