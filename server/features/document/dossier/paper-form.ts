import type { AchievementText, FormKind } from '../../../../core/domain/dossier';
import { ACHIEVEMENT_SECTIONS } from '../../../../core/domain/dossier';
import { fieldsOf } from '../../../../core/domain/forms/form';
import { FORMS } from '../../../../core/domain/forms/form-specs';
import type { FormList } from '../../../../core/domain/forms/lists';
import { FORM_LISTS, captionList, headList, listTitle, ruleList } from '../../../../core/domain/forms/lists';
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

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

const paragraphs = (text: string): { 段: string }[] =>
  text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ 段: part }));

type Head = Pick<FilledDossier, 'name' | 'unit' | 'basis'>;

/** Returns the fields of every rule of a form that the paper has. */
function ruleLists({ kind }: FilledPaper, values: Readonly<Record<string, string>>): TemplateData['lists'] {
  const rules = [...new Set(fieldsOf(FORMS[kind]).flatMap(({ rule }) => rule ?? []))];
  return Object.fromEntries(
    rules.map((rule) => {
      const labels = fieldsOf(FORMS[kind]).flatMap((field) => (field.rule === rule ? [field.label] : []));
      const entry = Object.fromEntries(
        labels.flatMap((label) => (label in values ? [[label, values[label] ?? '']] : [])),
      );
      return [ruleList(rule), Object.keys(entry).length > 0 ? [entry] : []];
    }),
  );
}

/** Numbers the sections and tables that the paper has. */
function captionsOf(paper: FilledPaper): { sections: TemplateData['lists']; tables: Record<string, string> } {
  const numbered = (caption: string, at: number): string => `${NUMBERS[at] ?? ''}、${caption}`;
  const titles = paper.sections.map(({ title }) => title);
  return {
    sections: Object.fromEntries(
      FORMS[paper.kind].sections.map(({ title, without }) => {
        const at = titles.findIndex((one) => one === title || one === without?.title);
        const shown = title === '请填写' ? '集体填写' : (titles[at] ?? '');
        return [`${title}节`, at < 0 ? [] : [{ 题: numbered(shown, at) }]];
      }),
    ),
    tables: Object.fromEntries(
      paper.lists.map(({ name, columns }, at) => [
        `${name}题`,
        numbered(listTitle(name as FormList, columns), titles.length + at),
      ]),
    ),
  };
}

/** Returns the captions of the tables of a form and of their columns; nothing for what the paper does not have. */
function tableLists(paper: FilledPaper, captions: Readonly<Record<string, string>>) {
  const held = (list: FormList) => paper.lists.find(({ name }) => name === list);
  const lists = FORMS[paper.kind].lists;
  return {
    lists: Object.fromEntries(
      lists.flatMap((list) => {
        const table = held(list);
        return [
          [captionList(list), table ? [{ 题: captions[`${list}题`] ?? '' }] : []],
          [
            headList(list),
            table ? [Object.fromEntries(table.columns.map((column) => [column, column]))] : [],
          ],
        ];
      }),
    ),
    leftOut: lists.flatMap((list) => {
      const table = held(list);
      if (!table) return [captionList(list), headList(list), list];
      return FORM_LISTS[list].flatMap((column) =>
        table.columns.includes(column) ? [] : [`${headList(list)}.${column}|${list}.${column}`],
      );
    }),
  };
}

/** The list of a template that holds the labels of the fields that a paper has. */
const LABELS = '题';

/** Names the cells of the fields that the paper does not have. */
const absentFields = ({ kind }: FilledPaper, values: Readonly<Record<string, string>>): string[] =>
  fieldsOf(FORMS[kind]).flatMap(({ label, rule }) =>
    label in values
      ? []
      : [`${LABELS}.${label}|${rule === undefined ? label : `${ruleList(rule)}.${label}`}`],
  );

/** Converts a filled form to template data: labels are placeholders, tables are lists. */
export function paperForm(paper: FilledPaper, head: Head): TemplateData {
  const rows = paper.sections.flatMap((section) => section.rows);
  const values = Object.fromEntries(rows.map(({ label, value }) => [label, value]));
  const captions = captionsOf(paper);
  const asked = { ...ruleLists(paper, values), ...captions.sections };
  const tables = tableLists(paper, captions.tables);
  return {
    leftOut: [
      ...Object.keys(asked).filter((name) => asked[name]?.length === 0),
      ...tables.leftOut,
      ...absentFields(paper, values),
    ],
    values: { ...values, ...captions.tables, 集体: head.name, 统计日: formatDay(head.basis) },
    lists: {
      ...asked,
      [LABELS]: [Object.fromEntries(rows.map(({ label }) => [label, label]))],
      ...tables.lists,
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
