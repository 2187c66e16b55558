import type { AchievementText, FormKind } from '../../../../core/domain/dossier';
import { ACHIEVEMENT_SECTIONS } from '../../../../core/domain/dossier';
import { ACHIEVEMENT_SECTION_LABELS } from '../../../../core/labels/dossier';
import type { FilledDossier, FilledPaper } from '../../../store/dossier-collections';
import type { TemplateData } from '../../../print/template/placeholder';
import { formatDay } from '../../../print/print-format';

/** The template of each form under templates/. */
export const DOSSIER_TEMPLATES: Readonly<Record<FormKind | 'deeds', string>> = {
  registration: 'registration.docx',
  selfAssessment: 'self-assessment.docx',
  application: 'application.docx',
  agreement: 'agreement.docx',
  deeds: 'deeds.docx',
};

const paragraphs = (text: string): { 段: string }[] =>
  text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ 段: part }));

type Head = Pick<FilledDossier, 'name' | 'unit' | 'basis'>;

/** Converts a filled form to template data: labels are placeholders, tables are lists. */
export function paperForm(paper: FilledPaper, head: Head): TemplateData {
  const rows = paper.sections.flatMap((section) => section.rows);
  const values = Object.fromEntries(rows.map(({ label, value }) => [label, value]));
  return {
    values: { ...values, 集体: head.name, 统计日: formatDay(head.basis) },
    lists: {
      ...Object.fromEntries(
        paper.lists.map(({ name, columns, rows: lines }) => [
          name,
          lines.map((line) => Object.fromEntries(columns.map((column, at) => [column, line[at] ?? '']))),
        ]),
      ),
      // A long text is also a list of paragraphs, for forms that are not tables.
      ...Object.fromEntries(rows.map(({ label, value }) => [`${label}段`, paragraphs(value)])),
    },
  };
}

const NUMBERS = ['一', '二', '三', '四'];

/** Numbers the chapters that have text, in order; '' for the others. */
function chapterNumbers(text: AchievementText): Record<string, string> {
  let no = 0;
  return Object.fromEntries(
    ACHIEVEMENT_SECTIONS.map((section) => [
      `有${ACHIEVEMENT_SECTION_LABELS[section]}`,
      text[section].trim() === '' ? '' : (NUMBERS[no++] ?? ''),
    ]),
  );
}

/** Converts the 事迹材料 to template data: four chapters, empty ones omitted. */
export const achievementForm = (
  activities: { text: AchievementText; count: number },
  head: Head,
): TemplateData => ({
  values: {
    ...{ 集体: head.name, 所在单位: head.unit, 字数: String(activities.count) },
    ...chapterNumbers(activities.text),
  },
  lists: Object.fromEntries(
    ACHIEVEMENT_SECTIONS.map((section) => [
      ACHIEVEMENT_SECTION_LABELS[section],
      paragraphs(activities.text[section]),
    ]),
  ),
});
