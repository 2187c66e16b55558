import type { FactView } from '@core/contract/paper';
import type { PaperSection } from '@core/domain/paper';
import { leadsOf } from '@/api/leads';
import { FactSlip } from '@/ui/fact-slip';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { PAPER_SECTION_LABELS, PAPER_MESSAGES as MESSAGES } from '@/messages/paper';

interface FactSheetProps {
  readonly collectiveId: string;
  readonly section: PaperSection;
  readonly facts: readonly FactView[];
  readonly pagesOpen: boolean;
  /** What the section says now. */
  readonly text: string;
  readonly onAdd: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Sentences that the record offers for one section. */
export function FactSheet({ collectiveId, section, facts, pagesOpen, text, onAdd, onClose }: FactSheetProps) {
  return (
    <Sheet title={MESSAGES.factsTitle(PAPER_SECTION_LABELS[section])} onClose={onClose}>
      <Stack gap="normal">
        {facts.length === 0 ? <Paragraph tone="soft">{MESSAGES.factsEmpty}</Paragraph> : null}
        {facts.map((fact) => (
          <FactSlip
            key={fact.id}
            text={fact.text}
            leads={leadsOf(fact, collectiveId, pagesOpen)}
            added={text.includes(fact.text)}
            onAdd={() => onAdd(fact.text)}
          />
        ))}
      </Stack>
    </Sheet>
  );
}
