import type { PaperState } from '@core/contract/dossier';
import type { Lack } from '@core/domain/forms/lacking';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { DOSSIER_MESSAGES as MESSAGES, formatLack } from '@/messages/dossier';
import { PAPER_KIND_LABELS } from '@/messages/paper-kind';

const SHOWN = 12;

interface LackListProps {
  readonly papers: readonly PaperState[];
  readonly onMend: (lack: Lack) => void;
}

/** What is lacking, each thing once, with the place where it is mended. */
export function LackList({ papers, onMend }: LackListProps) {
  const seen = new Set<string>();
  const lacks = papers.flatMap((paper) =>
    paper.lacks.flatMap((lack) => {
      if (seen.has(lack.what)) return [];
      seen.add(lack.what);
      return [{ lack, paper: PAPER_KIND_LABELS[paper.kind] }];
    }),
  );
  if (lacks.length === 0) return null;
  return (
    <Section title={MESSAGES.missing} note={MESSAGES.missingNote}>
      <Card>
        {lacks.slice(0, SHOWN).map(({ lack, paper }) => (
          <ListRow
            key={lack.what}
            title={formatLack(lack.what)}
            note={MESSAGES.where(lack.mend, paper)}
            onPress={() => onMend(lack)}
          />
        ))}
        {lacks.length > SHOWN ? (
          <Paragraph size="note" tone="soft">
            {MESSAGES.more(lacks.length - SHOWN)}
          </Paragraph>
        ) : null}
      </Card>
    </Section>
  );
}
