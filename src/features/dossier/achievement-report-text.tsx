import type { AchievementText } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTIONS } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTION_LABELS } from '@core/labels/dossier';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';

/** Shows the non-empty sections of the 事迹材料. */
export function AchievementReportText({ text }: { readonly text: AchievementText }) {
  return (
    <>
      {ACHIEVEMENT_SECTIONS.filter((section) => text[section].trim() !== '').map((section) => (
        <Card key={section} title={ACHIEVEMENT_SECTION_LABELS[section]}>
          <Paragraph>{text[section]}</Paragraph>
        </Card>
      ))}
    </>
  );
}
