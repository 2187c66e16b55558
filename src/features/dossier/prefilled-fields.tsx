import { useState } from 'react';
import type { FormView } from '@core/contract/dossier';
import { FactList } from '@/ui/fact-list';
import { Collapse } from '@/ui/collapse';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { FORM_MESSAGES as MESSAGES } from '@/messages/dossier';
import { DOSSIER_DOCUMENT_LABELS } from '@core/labels/dossier-document';

/** Shows the prefilled fields read-only, one collapsible section per form section. */
export function PrefilledFields({ form }: { readonly form: FormView }) {
  const [open, setOpen] = useState<string | null>(null);
  const prefilled = form.sections.flatMap(({ title, fields }) => {
    const known = fields.filter(({ source }) => source === 'record' || source === 'shared');
    return known.length === 0 ? [] : [{ title, known }];
  });
  const toggle = (title: string): void => setOpen(open === title ? null : title);
  return (
    <Section title={MESSAGES.known} note={MESSAGES.knownNote}>
      {prefilled.map(({ title, known }) => (
        <Collapse key={title} title={title} open={open === title} onToggle={() => toggle(title)}>
          <FactList
            facts={known.map((field) => ({
              label: field.label,
              value:
                field.value !== ''
                  ? field.value
                  : field.source === 'shared'
                    ? MESSAGES.shared(DOSSIER_DOCUMENT_LABELS[field.home])
                    : MESSAGES.blank,
              wide: true,
            }))}
          />
        </Collapse>
      ))}
      {form.lists.map(({ name, columns, rows }) => (
        <Collapse key={name} title={name} open={open === name} onToggle={() => toggle(name)}>
          <Stack gap="normal">
            {rows.length === 0 ? <Paragraph tone="soft">{MESSAGES.blank}</Paragraph> : null}
            {rows.map((row, at) => (
              <FactList
                key={at}
                facts={columns.map((label, index) => ({ label, value: row[index] ?? '' }))}
              />
            ))}
          </Stack>
        </Collapse>
      ))}
    </Section>
  );
}
