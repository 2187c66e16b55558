import type { DeedsText } from '@core/domain/dossier';
import { DEEDS_SECTIONS } from '@core/domain/dossier';
import { Card } from '@/ui/card';
import { Words } from '@/ui/words';
import { DEEDS_SECTION_WORDS } from '@/words/dossier';

/** The 事迹材料 by its chapters; empty ones are left out. */
export function DeedsPages({ text }: { readonly text: DeedsText }) {
  return (
    <>
      {DEEDS_SECTIONS.filter((section) => text[section].trim() !== '').map((section) => (
        <Card key={section} title={DEEDS_SECTION_WORDS[section]}>
          <Words>{text[section]}</Words>
        </Card>
      ))}
    </>
  );
}
