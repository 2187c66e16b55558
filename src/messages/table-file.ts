import { COLUMNS_MAX, ROWS_MAX } from '@core/domain/import-file';
import type { RosterFileRefusal } from '@core/domain/roster-file-refusal';
import { formatMonthOrDay } from './months';
import { enumTable } from '@core/labels/enum-table';

const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

export const TABLE_FILE_MESSAGES = {
  help: '从微信聊天里选，先把表发给“文件传输助手”。WPS、Excel 的 .xlsx、.xls、.et，还有 .ods、.csv、网页表格都能读，最大 10 MB。',
  tooLarge: '文件超过 10 MB。请在 WPS 或 Excel 里删去图片，只留这一张表。',
  notSent: '文件没有传上去，请检查网络后再试',
  sending: '正在上传和读取',
  columns: (sheets: number) => (sheets > 1 ? `${sheets} 张工作表，哪张读、哪列是什么` : '哪列是什么'),
  columnsNote: '读得不对时，在这里改',
  sheet: (name: string, rows: number) => `${name ? `工作表“${name}”` : '这张表'}，${rows} 行`,
  sheetOptions: [
    { value: 'read', label: '读' },
    { value: 'leave', label: '不读' },
  ],
  column: (label: string, sample: string) =>
    sample ? `${label}（如：${DATE.test(sample) ? formatMonthOrDay(sample) : sample}）` : label,
  notRead: '不读这一列',
  readAgain: '按这样重新读',
} as const;

const SAVE_AGAIN = '请在 WPS 或 Excel 里打开，另存为 .xlsx 再试，或直接复制粘贴。';

/** Why a file is rejected, and what to do instead. */
const FILE_MESSAGES = enumTable<RosterFileRefusal, string>(
  {
    'file-empty': '文件里没有内容，请换一份。',
    'file-too-large': TABLE_FILE_MESSAGES.tooLarge,
    'file-old-excel': `这份 .xls 没有读懂。${SAVE_AGAIN}`,
    'file-protected': '文件有密码。请在 WPS 或 Excel 里去掉密码再试，或直接复制粘贴。',
    'file-kind-unknown': `这不像一份表格。${SAVE_AGAIN}`,
    'file-broken': `文件打不开，可能没有传完整。${SAVE_AGAIN}`,
    'file-unpacks-too-large': '文件展开后太大。请在 WPS 或 Excel 里只留这一张表，另存为 .xlsx 再试。',
    'file-too-many-rows': `超过 ${ROWS_MAX} 行。请在 WPS 或 Excel 里只留用得到的行再试。`,
    'file-too-many-columns': `超过 ${COLUMNS_MAX} 列。请在 WPS 或 Excel 里只留用得到的列再试。`,
    'file-encoding-unknown': `文字编码没有认出来。${SAVE_AGAIN}`,
    'file-cell-too-long': '有一格的文字超过三万字，不像名单。请在 WPS 或 Excel 里清掉那一格再试。',
  },
  '这个文件没有读懂，请更新小程序后再试。',
);

/** Formats the server's file refusal; undefined for any other. */
export const formatFileRefusal = (problem: string | undefined): string | undefined =>
  problem !== undefined && problem in FILE_MESSAGES ? FILE_MESSAGES[problem as RosterFileRefusal] : undefined;
