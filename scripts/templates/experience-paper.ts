import type { Document } from 'docx';
import { HEI, SOFT, paragraph } from '../../server/print/docx-page';
import { a4Document, mark } from './word-document';

/** Lays out the sample experience paper: a title, the sections, paragraphs with the indent of two characters. */
export const experienceTemplate = (): Document =>
  a4Document('经验交流材料（示例）', [
    paragraph('青年成长计划经验交流材料', { size: 40, bold: true, font: HEI, align: 'center', after: 120 }),
    paragraph('{{集体}}', { size: 26, align: 'center', after: 60 }),
    paragraph('{{日期}}', { size: 22, color: SOFT, align: 'center', after: 240 }),
    mark('#节'),
    paragraph('{{节.题}}', { size: 28, bold: true, font: HEI, before: 200, after: 80, keepNext: true }),
    mark('#段'),
    paragraph('{{段.文}}', { indent: 480 }),
    mark('/段'),
    mark('/节'),
  ]);
