import { useState } from 'react';
import { Fold } from '@/ui/fold';
import { Words } from '@/ui/words';
import { IMPORT_WORDS as WORDS } from '@/words/roster';
import { NOTICE_WORDS } from '@/words/roster-problem';
import type { Preview } from './import-plan';

type Notice = Preview['notices'][number];

const SHOWN = 30;

const say = ({ row, column, seen, code }: Notice): string =>
  `${WORDS.row(row)}${column === '' ? '' : ` ${seen === '' ? column : WORDS.seen(column, seen)}`}：${NOTICE_WORDS[code]}`;

/** What was passed over; nobody has to do anything about it. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const [open, setOpen] = useState(false);
  if (notices.length === 0) return null;
  return (
    <Fold
      title={WORDS.noticesTitle(notices.length)}
      note={WORDS.noticesNote}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {notices.slice(0, SHOWN).map((notice, index) => (
        <Words key={index} tone="soft">
          {say(notice)}
        </Words>
      ))}
      {notices.length > SHOWN ? <Words tone="soft">{WORDS.moreNotices(notices.length - SHOWN)}</Words> : null}
    </Fold>
  );
}
