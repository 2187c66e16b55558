import type { FactView } from '@core/contract/paper';
import type { PaperSection } from '@core/domain/paper';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Sheet } from '@/ui/sheet';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { PAPER_SECTION_WORDS, PAPER_WORDS as WORDS, SOURCE_WORDS } from '@/words/paper';
import type { Lead } from './open-source';

interface FactSheetProps {
  readonly section: PaperSection;
  readonly facts: readonly FactView[];
  readonly leads: (fact: FactView) => readonly Lead[];
  /** What the section says now. */
  readonly text: string;
  readonly onAdd: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Sentences that the record offers for one section, each with what it stands on and the way there. */
export function FactSheet({ section, facts, leads, text, onAdd, onClose }: FactSheetProps) {
  return (
    <Sheet title={WORDS.factsTitle(PAPER_SECTION_WORDS[section])} onClose={onClose}>
      <Stack gap="normal">
        {facts.length === 0 ? <Words tone="soft">{WORDS.factsEmpty}</Words> : null}
        {facts.map((fact) => (
          <Card key={fact.id} tone="flat">
            <Stack gap="tight">
              <Words>{fact.text}</Words>
              <Row between>
                <Row gap="tight">
                  {leads(fact).map(({ kind, open }) =>
                    open ? (
                      <Button
                        key={kind}
                        small
                        tone="plain"
                        label={WORDS.lead(SOURCE_WORDS[kind], fact.text)}
                        onPress={open}
                      >
                        {SOURCE_WORDS[kind]}
                      </Button>
                    ) : (
                      <Tag key={kind}>{SOURCE_WORDS[kind]}</Tag>
                    ),
                  )}
                </Row>
                {text.includes(fact.text) ? (
                  <Words size="note" tone="green">
                    {WORDS.added}
                  </Words>
                ) : (
                  <Button
                    small
                    tone="quiet"
                    label={`${WORDS.add} ${fact.text}`}
                    onPress={() => onAdd(fact.text)}
                  >
                    {WORDS.add}
                  </Button>
                )}
              </Row>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Sheet>
  );
}
