import { useState } from 'react';
import type { PaperState } from '@core/contract/dossier';
import type { MissingItem } from '@core/domain/forms/missing';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { DOSSIER_MESSAGES as MESSAGES, formatMissing } from '@/messages/dossier';
import { DOSSIER_DOCUMENT_LABELS } from '@core/labels/dossier-document';

const SHOWN = 12;

interface MissingListProps {
  readonly papers: readonly PaperState[];
  readonly onOpen: (field: MissingItem) => void;
}

/** Lists the missing fields, each once, with a link to the page where it is filled in. */
export function MissingList({ papers, onOpen }: MissingListProps) {
  const seen = new Set<string>();
  const missing = papers.flatMap((form) =>
    form.lacks.flatMap((field) => {
      if (seen.has(field.what)) return [];
      seen.add(field.what);
      return [{ field, formLabel: DOSSIER_DOCUMENT_LABELS[form.kind] }];
    }),
  );
  const [all, showAll] = useState(false);
  if (missing.length === 0) return null;
  const shown = all ? missing : missing.slice(0, SHOWN);
  return (
    <Section title={MESSAGES.missing} note={MESSAGES.missingNote}>
      <Card>
        {shown.map(({ field, formLabel }) => (
          <ListRow
            key={field.what}
            title={formatMissing(field.what)}
            note={MESSAGES.where(field.mend, formLabel)}
            onPress={() => onOpen(field)}
          />
        ))}
        {missing.length > shown.length ? (
          <Button tone="plain" small onPress={() => showAll(true)}>
            {MESSAGES.more(missing.length - shown.length)}
          </Button>
        ) : null}
      </Card>
    </Section>
  );
}
