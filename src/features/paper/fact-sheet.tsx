import type { FactView } from '@core/contract/paper';
import type { PaperSection } from '@core/domain/paper';
import { leadsOf } from '@/api/leads';
import { FactSlip } from '@/ui/fact-slip';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { Words } from '@/ui/words';
import { PAPER_SECTION_WORDS, PAPER_WORDS as WORDS } from '@/words/paper';

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
    <Sheet title={WORDS.factsTitle(PAPER_SECTION_WORDS[section])} onClose={onClose}>
      <Stack gap="normal">
        {facts.length === 0 ? <Words tone="soft">{WORDS.factsEmpty}</Words> : null}
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
