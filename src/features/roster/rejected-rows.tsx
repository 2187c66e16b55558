import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { keyOf, type Preview, type RejectedRow } from './import-plan';
import { RejectedCard } from './rejected-card';
import type { RosterImport } from './use-roster-import';

/** Number of rejected rows shown at once; the next ones follow as these are done. */
const SHOWN = 5;

interface RejectedRowsProps {
  readonly rows: readonly RejectedRow[];
  readonly problems: Preview['problems'];
  readonly rosterImport: RosterImport;
}

/** Lists the rejected rows that need a decision. */
export function RejectedRows({ rows, problems, rosterImport }: RejectedRowsProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={MESSAGES.fixTitle} note={MESSAGES.fixNote}>
      {rows.slice(0, SHOWN).map((rejected) => (
        <RejectedCard
          key={keyOf(rejected)}
          rejected={rejected}
          problems={problems.filter((problem) => keyOf(problem) === keyOf(rejected))}
          rosterImport={rosterImport}
        />
      ))}
      {rows.length > SHOWN ? (
        <Paragraph tone="soft">{MESSAGES.moreOpen(rows.length - SHOWN)}</Paragraph>
      ) : null}
    </Section>
  );
}
