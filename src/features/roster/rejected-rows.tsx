import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { IMPORT_WORDS as WORDS } from '@/words/roster';
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
    <Section title={WORDS.fixTitle} note={WORDS.fixNote}>
      {rows.slice(0, SHOWN).map((rejected) => (
        <RejectedCard
          key={rejected.row}
          rejected={rejected}
          problems={problems.filter(({ row }) => row === rejected.row)}
          work={work}
        />
      ))}
      {rows.length > SHOWN ? <Words tone="soft">{WORDS.moreOpen(rows.length - SHOWN)}</Words> : null}
    </Section>
  );
}
