import { useState } from 'react';
import { Collapse } from '@/ui/collapse';
import { Paragraph } from '@/ui/paragraph';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { NOTICE_LABELS } from '@/messages/roster-problem';
import type { Preview } from './import-plan';

type Notice = Preview['notices'][number];

const SHOWN = 30;

const formatNotice = ({ row, column, seen, code, sheet }: Notice): string =>
  code === 'sheetIgnored'
    ? MESSAGES.sheetIgnored(seen, NOTICE_LABELS[code])
    : `${sheet ? `${sheet} ` : ''}${MESSAGES.row(row)}${column === '' ? '' : ` ${seen === '' ? column : MESSAGES.seen(column, seen)}`}：${NOTICE_LABELS[code]}`;

/** Lists skipped rows that need no action. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const [open, setOpen] = useState(false);
  if (notices.length === 0) return null;
  return (
    <Collapse
      title={MESSAGES.noticesTitle(notices.length)}
      note={MESSAGES.noticesNote}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {notices.slice(0, SHOWN).map((notice, index) => (
        <Paragraph key={index} tone="soft">
          {formatNotice(notice)}
        </Paragraph>
      ))}
      {notices.length > SHOWN ? (
        <Paragraph tone="soft">{MESSAGES.moreNotices(notices.length - SHOWN)}</Paragraph>
      ) : null}
    </Collapse>
  );
}
