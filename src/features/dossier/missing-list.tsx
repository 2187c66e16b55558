import type { PaperState } from '@core/contract/dossier';
import type { MissingItem } from '@core/domain/forms/missing';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { DOSSIER_MESSAGES as MESSAGES, formatMissing } from '@/messages/dossier';
import { DOSSIER_DOCUMENT_LABELS } from '@/messages/dossier-document';

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
  if (missing.length === 0) return null;
  return (
    <Section title={MESSAGES.missing} note={MESSAGES.missingNote}>
      <Card>
        {missing.slice(0, SHOWN).map(({ field, formLabel }) => (
          <ListRow
            key={field.what}
            title={formatMissing(field.what)}
            note={MESSAGES.where(field.mend, formLabel)}
            onPress={() => onOpen(field)}
          />
        ))}
        {missing.length > SHOWN ? (
          <Paragraph size="note" tone="soft">
            {MESSAGES.more(missing.length - SHOWN)}
          </Paragraph>
        ) : null}
      </Card>
    </Section>
  );
}
