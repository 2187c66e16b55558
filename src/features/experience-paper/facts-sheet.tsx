import type { FactView } from '@core/contract/experience-paper';
import type { ExperiencePaperSection } from '@core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTION_LABELS } from '@core/labels/experience-paper';
import { sourceLinksOf } from '@/api/source-links';
import { FactCard } from '@/ui/fact-card';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { EXPERIENCE_PAPER_MESSAGES as MESSAGES } from '@/messages/experience-paper';

interface FactsSheetProps {
  readonly collectiveId: string;
  readonly section: ExperiencePaperSection;
  readonly facts: readonly FactView[];
  readonly pagesOpen: boolean;
  /** Current text of the section. */
  readonly text: string;
  readonly onAdd: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Lists facts from the records to insert into one section. */
export function FactsSheet({
  collectiveId,
  section,
  facts,
  pagesOpen,
  text,
  onAdd,
  onClose,
}: FactsSheetProps) {
  return (
    <Sheet title={MESSAGES.factsTitle(EXPERIENCE_PAPER_SECTION_LABELS[section])} onClose={onClose}>
      <Stack gap="normal">
        {facts.length === 0 ? <Paragraph tone="soft">{MESSAGES.factsEmpty}</Paragraph> : null}
        {facts.map((fact) => (
          <FactCard
            key={fact.id}
            text={fact.text}
            links={sourceLinksOf(fact, collectiveId, pagesOpen)}
            added={text.includes(fact.text)}
            onAdd={() => onAdd(fact.text)}
          />
        ))}
      </Stack>
    </Sheet>
  );
}
