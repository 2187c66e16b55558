import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FactList } from '@/ui/fact-list';
import { Section } from '@/ui/section';
import { formatMonthOrDay } from '@/messages/months';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { isSame, keyOf, type PreviewLine } from './import-plan';
import { formatChanges, formatLine } from './preview-list';
import type { RosterImport } from './use-roster-import';

interface SameNameCardsProps {
  readonly lines: readonly PreviewLine[];
  readonly rosterImport: RosterImport;
}

/** Asks about people with the name of somebody on the roster, but another birth month: the same person, or another. */
export function SameNameCards({ lines, rosterImport }: SameNameCardsProps) {
  if (lines.length === 0) return null;
  return (
    <Section title={MESSAGES.sameTitle} note={MESSAGES.sameNote}>
      {lines.map((line) => {
        const { match } = line;
        if (!match) return null;
        const same = isSame(line, rosterImport.decisions);
        return (
          <Card key={keyOf(line)} title={`${line.name}${match.leader ? MESSAGES.ofLeader : ''}`}>
            <FactList
              facts={[
                { label: MESSAGES.inTable, value: formatLine(line), wide: true },
                { label: MESSAGES.onRoster, value: formatMonthOrDay(match.birth), wide: true },
                ...(same ? [{ label: MESSAGES.willChange, value: formatChanges(line), wide: true }] : []),
              ]}
            />
            <Choice
              label={MESSAGES.sameAsk(line.name)}
              options={MESSAGES.sameOptions}
              value={same ? 'same' : 'other'}
              onChange={(next) => rosterImport.decideSame(keyOf(line), next === 'same')}
            />
          </Card>
        );
      })}
    </Section>
  );
}
