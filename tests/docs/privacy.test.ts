import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_CODE_HOURS } from '../../core/domain/invitation';
import { CLOSING_DAYS, DISSOLVED_DAYS, RETENTION_DAYS } from '../../core/domain/account';
import { FILE_LIFE_SECONDS } from '../../core/domain/document-kind';
import {
  CLOCK_JOB_DAYS,
  DOCUMENT_JOB_DAYS,
  DRAFT_DAYS,
  EXPIRED_CODE_DAYS,
  NOTICE_SURVEY_DAYS,
  TABLE_FILE_DAYS,
} from '../../core/domain/retention';
import { LOOSE_DAYS, UPLOAD_WAIT_HOURS } from '../../core/domain/picture';
import { PRIVATE_FIELDS, type PrivateField, type Reader } from '../../core/domain/private-fields';
import { PRIVATE_READ_DAYS } from '../../core/domain/private-read';
import { MOVE_CODE_MINUTES } from '../../core/domain/seat-move';
import { DISPUTE_HOURS } from '../../core/voting/dispute-window';
import { REQUEST_LOG_DAYS } from '../../server/store/request-log';
import { HELP_MESSAGES } from '../../src/messages/help';
import { LINE_MESSAGES } from '../../src/messages/person';

const guide = readFileSync(join(__dirname, '../../docs/privacy.md'), 'utf8');
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const READERS: readonly Reader[] = ['self', 'leader', 'partner'];
const ofOffice = (readers: readonly Reader[]): string =>
  readers.includes('office') ? '✓' : readers.includes('officeOfLeader') ? '号长的' : '';
const LABELS: Readonly<Record<PrivateField, string>> = {
  ...LINE_MESSAGES,
  draft: '没提交的成长卡草稿',
  ownNote: '节点上只给自己看的话',
  need: '某一步需要的帮助',
  contactName: '青少年之家联系人',
  contactPhone: '青少年之家联系电话',
};

test.each(Object.keys(PRIVATE_FIELDS) as PrivateField[])(
  'docs/privacy.md names the readers of %s as the table of the code does',
  (field) => {
    const readers: readonly Reader[] = PRIVATE_FIELDS[field];
    expect(rows.find(([label]) => label === LABELS[field])).toEqual([
      LABELS[field],
      ...READERS.map((reader) => (readers.includes(reader) ? '✓' : '')),
      ofOffice(readers),
    ]);
  },
);

test.each([
  ['账号和名下资料', `${CLOSING_DAYS} 天`],
  ['离开集体的成员', `${RETENTION_DAYS} 天`],
  ['什么集体都不在的账号', `${RETENTION_DAYS} 天`],
  ['通知试算用的数字', `${NOTICE_SURVEY_DAYS} 天`],
  ['解散的集体', `${DISSOLVED_DAYS} 天`],
  ['没有结果的加入申请', `${RETENTION_DAYS} 天`],
  ['谁看过资料的记录', `${PRIVATE_READ_DAYS} 天`],
  ['接口回答的记录（防重复提交用）', `${REQUEST_LOG_DAYS} 天`],
  ['换号用的一次性码', `${MOVE_CODE_MINUTES} 分钟`],
  ['带走成长卡的一次性码', `${CARD_CODE_HOURS} 小时`],
  ['邀请码、任职码、分享码、确认链接', `${EXPIRED_CODE_DAYS} 天`],
  ['导入用的表格文件', `${TABLE_FILE_DAYS} 天`],
  ['打印件', `${FILE_LIFE_SECONDS / 3600} 小时`],
  ['打印件', `${DOCUMENT_JOB_DAYS} 天`],
  ['定时任务做过什么的记录', `${CLOCK_JOB_DAYS} 天`],
  ['没提交的草稿', `${DRAFT_DAYS} 天没有动过`],
  ['没提交的草稿', `离开集体的 ${RETENTION_DAYS} 天`],
  ['没有用上的图片', `${LOOSE_DAYS} 天`],
  ['没有用上的图片', `${UPLOAD_WAIT_HOURS} 小时`],
  ['投票箱、混排数据', `${DISPUTE_HOURS} 小时`],
])('docs/privacy.md says that %s is held for %s', (what, period) => {
  expect(rows.find(([label]) => label === what)?.[1]).toContain(period);
});

test.each([
  ['接口回答的记录', `${REQUEST_LOG_DAYS} 天`],
  ['谁看过资料的记录', `${PRIVATE_READ_DAYS} 天`],
  ['邀请码、分享码和确认链接', `${EXPIRED_CODE_DAYS} 天`],
  ['导入用的表格文件', `${TABLE_FILE_DAYS} 天`],
  ['打印件文件', `${FILE_LIFE_SECONDS / 3600} 小时`],
  ['记录', `${DOCUMENT_JOB_DAYS} 天`],
  ['没有用上的图片', `${LOOSE_DAYS} 天`],
  ['定时任务自己的记录', `${CLOCK_JOB_DAYS} 天`],
  ['离开集体', `${RETENTION_DAYS} 天`],
  ['解散的集体', `${DISSOLVED_DAYS} 天`],
  ['草稿', `${DRAFT_DAYS} 天没有动过`],
  ['没传完的', `${UPLOAD_WAIT_HOURS} 小时`],
  ['换号用的一次性码', `${MOVE_CODE_MINUTES} 分钟`],
  ['投票箱', `${DISPUTE_HOURS} 小时`],
  ['没有结果的加入申请', `${RETENTION_DAYS} 天`],
  ['什么集体都不在的账号', `${RETENTION_DAYS} 天`],
])('the privacy page says that %s is held for %s', (what, period) => {
  const text = HELP_MESSAGES.privacyPassages.find(({ title }) => title === '留多久')?.text ?? '';
  expect(text.split(/[；。：]/).filter((part) => part.includes(what) && part.includes(period))).not.toEqual(
    [],
  );
});

test('the privacy page names every period of the table', () => {
  const text = HELP_MESSAGES.privacyPassages.map((passage) => passage.text).join();
  const held = guide.slice(guide.indexOf('## 留多久')).match(/\d+ (天|小时|分钟)/g) ?? [];
  expect(held.length).toBeGreaterThan(15);
  expect(held.filter((period) => !text.includes(period))).toEqual([]);
});
