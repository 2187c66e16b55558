import { SECTION_TEXT_MESSAGES as MESSAGES } from '@/messages/section-text';
import { FactCard, type FactLink } from './fact-card';
import { Pager } from './pager';
import { Paragraph } from './paragraph';
import { Stack } from './stack';
import { usePage } from './use-page';

interface FactChoiceProps<F extends { readonly id: string; readonly text: string }> {
  readonly facts: readonly F[];
  readonly linksOf: (fact: F) => readonly FactLink[];
  /** Current text of the section. */
  readonly text: string;
  readonly onAdd: (sentence: string) => void;
}

/** Lists facts from the records to insert into one section of a text. */
export function FactChoice<F extends { readonly id: string; readonly text: string }>({
  facts,
  linksOf,
  text,
  onAdd,
}: FactChoiceProps<F>) {
  const { shown, pager } = usePage(facts);
  return (
    <Stack gap="normal">
      {facts.length === 0 ? <Paragraph tone="soft">{MESSAGES.factsEmpty}</Paragraph> : null}
      {shown.map((fact) => (
        <FactCard
          key={fact.id}
          text={fact.text}
          links={linksOf(fact)}
          added={text.includes(fact.text)}
          onAdd={() => onAdd(fact.text)}
        />
      ))}
      <Pager {...pager} />
    </Stack>
  );
}
