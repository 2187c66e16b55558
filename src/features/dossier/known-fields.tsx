import { useState } from 'react';
import type { FormView } from '@core/contract/dossier';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { FORM_MESSAGES as MESSAGES } from '@/messages/dossier';
import { PAPER_KIND_LABELS } from '@/messages/paper-kind';

/** What the record filled in: read-only, folded, each part by its title on the paper. */
export function KnownFields({ form }: { readonly form: FormView }) {
  const [open, toggle] = useState<string | null>(null);
  const parts = form.sections.flatMap(({ title, fields }) => {
    const known = fields.filter(({ source }) => source === 'record' || source === 'shared');
    return known.length === 0 ? [] : [{ title, known }];
  });
  const turn = (title: string): void => toggle(open === title ? null : title);
  return (
    <Section title={MESSAGES.known} note={MESSAGES.knownNote}>
      {parts.map(({ title, known }) => (
        <Fold key={title} title={title} open={open === title} onToggle={() => turn(title)}>
          <FactList
            facts={known.map((field) => ({
              label: field.label,
              value:
                field.value !== ''
                  ? field.value
                  : field.source === 'shared'
                    ? MESSAGES.shared(PAPER_KIND_LABELS[field.home])
                    : MESSAGES.blank,
              wide: true,
            }))}
          />
        </Fold>
      ))}
      {form.lists.map(({ name, columns, rows }) => (
        <Fold key={name} title={name} open={open === name} onToggle={() => turn(name)}>
          <Stack gap="normal">
            {rows.length === 0 ? <Paragraph tone="soft">{MESSAGES.blank}</Paragraph> : null}
            {rows.map((row, at) => (
              <FactList
                key={at}
                facts={columns.map((label, index) => ({ label, value: row[index] ?? '' }))}
              />
            ))}
          </Stack>
        </Fold>
      ))}
    </Section>
  );
}
