import type { PrivateRead } from '@core/domain/private-read';
import { enumTable } from '@core/labels/enum-table';

export const READS_MESSAGES = {
  title: '谁看过我的资料',
  rowNote: '谁、什么身份、哪天看的',
  head: '谁看过我的资料',
  note: '出生年月、政治面貌、志愿者编号这些，别人每看一次都记在这里，同一人一天记一条，保存一年。',
  none: '还没有人看过。',
  roles: { leader: '号长', body: '推荐单位', district: '区级' },
} as const;

/** What was read. */
export const READ_MESSAGES = enumTable<PrivateRead, string>(
  {
    roster: '看了花名册的资料',
    import: '拿表格对过花名册',
    cardPaper: '打印了您的成长卡',
    rosterPaper: '导出了带资料的文件',
    application: '看了集体提交的申报材料',
  },
  '看了您的资料',
);
