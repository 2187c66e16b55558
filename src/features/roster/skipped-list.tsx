import { useState } from 'react';
import { Button } from '@/ui/button';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { NOTICE_LABELS } from '@/messages/roster-problem';
import { keyOf, type Preview } from './import-plan';
import type { RosterImport } from './use-roster-import';

interface SkippedListProps {
  readonly rows: NonNullable<Preview['skipped']>;
  readonly rosterImport: RosterImport;
}

/** Lists the rows that were not taken for people; each can be taken after all. */
export function SkippedList({ rows, rosterImport }: SkippedListProps) {
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <Collapse
      title={MESSAGES.skippedTitle(rows.length)}
      note={MESSAGES.skippedNote}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {rows.map((row) => (
        <ListRow
          key={keyOf(row)}
          title={[row.sheet, MESSAGES.row(row.row)].filter(Boolean).join(' ')}
          note={`${row.seen}：${NOTICE_LABELS[row.code]}`}
          trailing={
            <Button
              tone="quiet"
              small
              label={`${MESSAGES.takeSkipped}，${MESSAGES.row(row.row)}`}
              onPress={() => rosterImport.takeSkipped(keyOf(row))}
            >
              {MESSAGES.takeSkipped}
            </Button>
          }
        />
      ))}
    </Collapse>
  );
}
