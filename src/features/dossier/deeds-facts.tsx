import { useState } from 'react';
import type { DeedsSection } from '@core/domain/dossier';
import { leadsOf } from '@/api/leads';
import { useCall } from '@/api/use-call';
import { Answer } from '@/ui/answer';
import { FactSlip } from '@/ui/fact-slip';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { DEEDS_SECTION_LABELS, DEEDS_MESSAGES as MESSAGES } from '@/messages/dossier';

interface DeedsFactsProps {
  readonly collectiveId: string;
  readonly section: DeedsSection;
  /** What the chapter says now. */
  readonly text: string;
  readonly onAdd: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Sentences that the record offers for one chapter. */
export function DeedsFacts({ collectiveId, section, text, onAdd, onClose }: DeedsFactsProps) {
  const { state, reload } = useCall('deedsText.facts', { collectiveId, section });
  const [from, setFrom] = useState(0);
  return (
    <Sheet title={MESSAGES.factsTitle(DEEDS_SECTION_LABELS[section])} onClose={onClose}>
      <Answer state={state} shape="rows" count={3} onRetry={() => void reload()}>
        {({ facts, pagesOpen }) => (
          <Stack gap="normal">
            {facts.length === 0 ? <Paragraph tone="soft">{MESSAGES.factsEmpty}</Paragraph> : null}
            {facts.slice(from, from + PAGE_SIZE).map((fact) => (
              <FactSlip
                key={fact.id}
                text={fact.text}
                leads={leadsOf(fact, collectiveId, pagesOpen)}
                added={text.includes(fact.text)}
                onAdd={() => onAdd(fact.text)}
              />
            ))}
            <Pager total={facts.length} from={from} onTurn={setFrom} />
          </Stack>
        )}
      </Answer>
    </Sheet>
  );
}
