import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import type { Preview, RejectedRow } from './import-plan';
import { RejectedCard } from './rejected-card';
import type { Import } from './use-import';

/** More at once would only frighten; the next ones move up as these are settled. */
const SHOWN = 5;

interface RejectedRowsProps {
  readonly rows: readonly RejectedRow[];
  readonly problems: Preview['problems'];
  readonly work: Import;
}

/** The rows that a person must look at. */
export function RejectedRows({ rows, problems, work }: RejectedRowsProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={MESSAGES.fixTitle} note={MESSAGES.fixNote}>
      {rows.slice(0, SHOWN).map((rejected) => (
        <RejectedCard
          key={rejected.row}
          rejected={rejected}
          problems={problems.filter(({ row }) => row === rejected.row)}
          work={work}
        />
      ))}
      {rows.length > SHOWN ? <Paragraph tone="soft">{MESSAGES.moreOpen(rows.length - SHOWN)}</Paragraph> : null}
    </Section>
  );
}
