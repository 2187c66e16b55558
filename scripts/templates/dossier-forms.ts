import { AlignmentType, Document, Paragraph, TextRun } from 'docx';
import type { TableRow } from 'docx';
import type { FormKind } from '../../core/domain/dossier';
import { ACHIEVEMENT_SECTIONS } from '../../core/domain/dossier';
import type { FormField, FormSection } from '../../core/domain/forms/form';
import type { FormList } from '../../core/domain/forms/lists';
import { FORM_LISTS, captionList, headList, ruleList } from '../../core/domain/forms/lists';
import { FORMS } from '../../core/domain/forms/form-specs';
import { ACHIEVEMENT_SECTION_LABELS } from '../../core/labels/dossier';
import { lineSpacing } from '../../server/print/docx-page';
import {
  COLUMNS,
  HEI,
  SONG,
  heading,
  label,
  note,
  page,
  prose,
  row,
  table,
  title,
  together,
  value,
} from './form';
import type { FormCell } from './form';

const isLong = (field: FormField): boolean => field.source === 'typed' && field.lines === 'many';

/** Splits fields where the rule that asks for them changes. */
const groupsOf = (fields: readonly FormField[]): FormField[][] =>
  fields.reduce<FormField[][]>((groups, field) => {
    const last = groups.at(-1);
    if (last && last[0]?.rule === field.rule) last.push(field);
    else groups.push([field]);
    return groups;
  }, []);

/** A field of a rule stands in a row that is repeated once or, where the notice has no such rule, never. */
const placeholder = ({ label: name, rule }: FormField): string =>
  rule === undefined ? `{{${name}}}` : `{{${ruleList(rule)}.${name}}}`;

/** A label that is left out with its field. */
const caption = (field: FormField): FormCell => label(`{{题.${field.label}}}`, 2);

/** Lays out short fields in pairs, long fields over the whole width. */
function fieldRows(fields: readonly FormField[]): TableRow[] {
  const rows: TableRow[] = [];
  for (let at = 0; at < fields.length;) {
    const one = fields[at];
    const two = fields[at + 1];
    if (!one) break;
    if (isLong(one) || !two || isLong(two)) {
      rows.push(row([caption(one), prose(placeholder(one), COLUMNS - 2)], isLong(one) ? 1100 : 420));
      at += 1;
    } else {
      rows.push(
        row(
          [one, two].flatMap((field) => [caption(field), value(placeholder(field), 4)]),
          420,
        ),
      );
      at += 2;
    }
  }
  return rows;
}

/** Number of grid columns (of twelve) per table column. */
const SPANS: Record<FormList, readonly number[]> = {
  年度: [2, 2, 2, 2, 2, 2],
  证明: [2, 3, 2, 5],
  声明: [5, 3, 2, 2],
  项目: [1, 2, 3, 1, 1, 2, 2],
};
const NARROW = new Set([
  '序号',
  '分组',
  '分值',
  '自评',
  '年度',
  '场次',
  '作品',
  '竞赛',
  '关爱',
  '公益',
  '日期',
  '声明人',
]);

function listRows(list: FormList): TableRow[] {
  const columns: readonly string[] = FORM_LISTS[list];
  const cells = (make: (column: string, span: number) => FormCell) =>
    columns.map((column, at) => make(column, SPANS[list][at] ?? 1));
  return [
    together(cells((column, span) => label(`{{${headList(list)}.${column}}}`, span))),
    row(
      cells((column, span) =>
        NARROW.has(column) ? value(`{{${list}.${column}}}`, span) : prose(`{{${list}.${column}}}`, span),
      ),
    ),
  ];
}

const sign = (caption: string): TableRow[] => [
  heading(caption),
  row([prose('', COLUMNS)], 1300),
  row([label('签字（盖章）', 3), value('', 4), label('日期', 2), value('　　年　月　日', 3)], 520),
];

const LOOK = {
  default: { document: { run: { font: SONG, size: 20 }, paragraph: { spacing: lineSpacing(300) } } },
};
const SAMPLE = '「示例」格式，非官方表样，可替换';

function sheet(kind: FormKind, before: readonly FormList[], after: readonly TableRow[]): Document {
  const form = FORMS[kind];
  const section = ({ title: caption, fields }: FormSection): TableRow[] => [
    heading(`{{${caption}节.题}}`),
    ...groupsOf(fields).flatMap(fieldRows),
  ];
  return new Document({
    creator: '青程',
    title: `${form.title}（示例）`,
    styles: LOOK,
    sections: [
      {
        ...page(SAMPLE, '{{集体}} · 统计截至 {{统计日}}'),
        children: [
          title(form.title),
          table([
            ...form.sections.flatMap(section),
            ...before.flatMap((list) => [heading(`{{${captionList(list)}.题}}`), ...listRows(list)]),
            ...after,
          ]),
        ],
      },
    ],
  });
}

const bodyParagraph = (
  text: string,
  look: { bold?: boolean; indent?: boolean; before?: number } = {},
): Paragraph =>
  new Paragraph({
    spacing: { before: look.before ?? 0, after: 60, ...lineSpacing(420) },
    indent: look.indent === false ? {} : { firstLine: 480 },
    children: [
      new TextRun({ text, size: 24, bold: look.bold ?? false, ...(look.bold ? { font: HEI } : {}) }),
    ],
  });
const marker = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

const agreement = (): Document =>
  new Document({
    creator: '青程',
    title: `${FORMS.agreement.title}（示例）`,
    styles: LOOK,
    sections: [
      {
        ...page(SAMPLE, '{{集体}} 与 {{之家名称}}'),
        children: [
          title(FORMS.agreement.title),
          bodyParagraph('甲方：{{集体名称}}（{{所在单位}}）', { indent: false }),
          bodyParagraph('号长：{{号长姓名}}　　联系电话：{{联系人电话}}', { indent: false }),
          bodyParagraph('乙方：{{之家名称}}（{{之家地址}}）', { indent: false }),
          bodyParagraph('联系人：{{之家联系人}}　　联系电话：{{之家电话}}', { indent: false }),
          bodyParagraph(
            '为发挥青年文明号集体的职业专长，服务青少年成长，双方按照就近就便的原则结对共建，约定如下。',
            {
              before: 160,
            },
          ),
          bodyParagraph('一、共建期限', { bold: true, before: 160 }),
          bodyParagraph('自{{开始日期}}起，至{{结束日期}}止。'),
          bodyParagraph('二、共建内容', { bold: true, before: 160 }),
          marker('{{#共建内容段}}'),
          bodyParagraph('{{共建内容段.段}}'),
          marker('{{/共建内容段}}'),
          bodyParagraph('三、双方责任', { bold: true, before: 160 }),
          bodyParagraph('甲方组织成员以注册志愿者身份到乙方参加志愿服务，每次活动后记录日期、主题、人数。'),
          bodyParagraph('乙方提供场地和必要的协助，对每次活动的真实情况予以确认。'),
          bodyParagraph('双方遵守未成年人保护的规定，不收集、不公开青少年的个人信息。'),
          marker('{{#其他约定段}}'),
          bodyParagraph('{{其他约定段.段}}'),
          marker('{{/其他约定段}}'),
          bodyParagraph('四、附则', { bold: true, before: 160 }),
          bodyParagraph('本协议一式两份，双方各执一份，签字（盖章）后生效。签订日期：{{签订日期}}。'),
          new Paragraph({ spacing: { after: 60 } }),
          table([
            together([label('甲方（签字或盖章）', 6), label('乙方（签字或盖章）', 6)]),
            row([value('', 6), value('', 6)], 1400),
            row([value('　　年　月　日', 6), value('　　年　月　日', 6)]),
          ]),
        ],
      },
    ],
  });

const deeds = (): Document =>
  new Document({
    creator: '青程',
    title: '事迹材料（示例）',
    styles: LOOK,
    sections: [
      {
        ...page(SAMPLE, '{{集体}} · {{所在单位}}'),
        children: [
          title('{{集体}}事迹材料'),
          note('正文 {{字数}} 字（按 Word 的算法，不含标题）', AlignmentType.CENTER),
          ...ACHIEVEMENT_SECTIONS.flatMap((section) => {
            const headingText = ACHIEVEMENT_SECTION_LABELS[section];
            return [
              marker(`{{#有${headingText}}}`),
              bodyParagraph(`{{有${headingText}}}、${headingText}`, { bold: true, before: 200 }),
              marker(`{{/有${headingText}}}`),
              marker(`{{#${headingText}}}`),
              bodyParagraph(`{{${headingText}.段}}`),
              marker(`{{/${headingText}}}`),
            ];
          }),
        ],
      },
    ],
  });

/** The sample templates of the dossier, by file name. */
export const dossierTemplates: Readonly<Record<string, () => Document>> = {
  'registration.docx': () => sheet('registration', [], sign('集体与单位意见')),
  'self-assessment.docx': () => sheet('selfAssessment', ['项目'], sign('集体自评意见')),
  'application.docx': () =>
    sheet('application', ['年度', '证明', '声明'], [...sign('推荐单位初评意见'), ...sign('团区委意见')]),
  'agreement.docx': agreement,
  'deeds.docx': deeds,
};
