import type { DeedsText } from '@core/domain/dossier';
import { DEEDS_SECTIONS } from '@core/domain/dossier';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { DEEDS_SECTION_LABELS } from '@/messages/dossier';

/** The 事迹材料 by its chapters; empty ones are left out. */
export function DeedsPages({ text }: { readonly text: DeedsText }) {
  return (
    <>
      {DEEDS_SECTIONS.filter((section) => text[section].trim() !== '').map((section) => (
        <Card key={section} title={DEEDS_SECTION_LABELS[section]}>
          <Paragraph>{text[section]}</Paragraph>
        </Card>
      ))}
    </>
  );
}
