import type { PaperState } from '@core/contract/dossier';
import type { Lack } from '@core/domain/forms/lacking';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { DOSSIER_WORDS as WORDS, sayLack } from '@/words/dossier';
import { PAPER_KIND_WORDS } from '@/words/paper-kind';

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
      return [{ lack, paper: PAPER_KIND_WORDS[paper.kind] }];
    }),
  );
  if (lacks.length === 0) return null;
  return (
    <Section title={WORDS.missing} note={WORDS.missingNote}>
      <Card>
        {lacks.slice(0, SHOWN).map(({ lack, paper }) => (
          <ListRow
            key={lack.what}
            title={sayLack(lack.what)}
            note={WORDS.where(lack.mend, paper)}
            onPress={() => onMend(lack)}
          />
        ))}
        {lacks.length > SHOWN ? (
          <Words size="note" tone="soft">
            {WORDS.more(lacks.length - SHOWN)}
          </Words>
        ) : null}
      </Card>
    </Section>
  );
}
