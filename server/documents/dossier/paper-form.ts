import type { DeedsText, FormKind } from '../../../core/domain/dossier';
import { DEEDS_SECTIONS } from '../../../core/domain/dossier';
import { DEEDS_HEADINGS } from '../../dossier/words';
import type { FilledDossier, FilledPaper } from '../../store/dossier-collections';
import type { TemplateData } from '../template/placeholder';
import { dayOnPaper } from '../words';

/** The template of each paper, under templates/. */
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

/** Lays a filled form out for its template: labels are placeholders, tables are lists. */
export function paperForm(paper: FilledPaper, head: Head): TemplateData {
  const rows = paper.sections.flatMap((section) => section.rows);
  const values = Object.fromEntries(rows.map(({ label, value }) => [label, value]));
  return {
    values: { ...values, 集体: head.name, 统计日: dayOnPaper(head.basis) },
    lists: {
      ...Object.fromEntries(
        paper.lists.map(({ name, columns, rows: lines }) => [
          name,
          lines.map((line) => Object.fromEntries(columns.map((column, at) => [column, line[at] ?? '']))),
        ]),
      ),
      // A long text as paragraphs of its own, for a paper that is no table.
      ...Object.fromEntries(rows.map(({ label, value }) => [`${label}段`, paragraphs(value)])),
    },
  };
}

const NUMBERS = ['一', '二', '三', '四'];

/** Numbers the chapters that have words, in their order; '' for the others. */
function chapterNumbers(text: DeedsText): Record<string, string> {
  let no = 0;
  return Object.fromEntries(
    DEEDS_SECTIONS.map((section) => [
      `有${DEEDS_HEADINGS[section]}`,
      text[section].trim() === '' ? '' : (NUMBERS[no++] ?? ''),
    ]),
  );
}

/** Lays the 事迹材料 out: four chapters, those without a word left out. */
export const deedsForm = (deeds: { text: DeedsText; count: number }, head: Head): TemplateData => ({
  values: {
    ...{ 集体: head.name, 所在单位: head.unit, 字数: String(deeds.count) },
    ...chapterNumbers(deeds.text),
  },
  lists: Object.fromEntries(
    DEEDS_SECTIONS.map((section) => [DEEDS_HEADINGS[section], paragraphs(deeds.text[section])]),
  ),
});
