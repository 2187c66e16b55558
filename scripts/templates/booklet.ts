import type { Document, Paragraph } from 'docx';
import { GREEN, HEI, KAI, SOFT, paragraph } from '../../server/print/docx-page';
import type { ParagraphStyle } from '../../server/print/docx-page';
import { a4Document, mark } from './word-document';

const INDENT = { indent: 480 } as const;
const when = (name: string, look: ParagraphStyle): Paragraph[] => [
  mark(`#条.${name}`),
  paragraph(`{{条.${name}}}`, look),
  mark(`/条.${name}`),
];

/** Lays out the sample booklet of the showcase: a cover, then one page for each person. */
export const bookletTemplate = (): Document =>
  a4Document('初心展示（示例）', [
    paragraph('初心展示', {
      size: 64,
      bold: true,
      font: HEI,
      color: GREEN,
      align: 'center',
      before: 3200,
      after: 300,
    }),
    paragraph('{{集体}}', { size: 36, font: HEI, align: 'center', after: 120 }),
    paragraph('{{期间}}', { size: 24, color: SOFT, align: 'center', after: 1400 }),
    mark('#数'),
    paragraph('{{数.名}}　{{数.值}}', { size: 28, align: 'center', after: 60 }),
    mark('/数'),
    paragraph('每一页都由本人逐项同意后展出', { size: 20, color: SOFT, align: 'center', before: 1400 }),
    mark('#页'),
    paragraph('{{页.姓名}}', { size: 44, bold: true, font: HEI, pageBreakBefore: true }),
    paragraph('{{页.岗位}}', { size: 22, color: SOFT, after: 120 }),
    mark('#章'),
    paragraph('{{章.题}}', {
      size: 26,
      bold: true,
      font: HEI,
      color: GREEN,
      before: 240,
      after: 60,
      keepNext: true,
    }),
    mark('#条'),
    ...when('题', { bold: true, keepNext: true }),
    ...when('文', INDENT),
    ...when('语', { font: KAI, size: 26, ...INDENT }),
    mark('#条.图'),
    paragraph('{{图:条.图:75}}', { ...INDENT, before: 80, keepNext: true }),
    mark('/条.图'),
    ...when('注', { ...INDENT, color: SOFT }),
    mark('/条'),
    mark('/章'),
    mark('/页'),
  ]);
