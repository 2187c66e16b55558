import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Document } from 'docx';
import { GREEN, SOFT, paragraph } from '../../server/print/docx-page';
import { pageOf } from './page-size';
import type { PaperSize } from './page-size';
import { mark, wordDocument } from './word-document';

const WASH = 'EAF6F0';
/** Column widths in per cent: name, progress, next step. */
const SHARES = [16, 58, 26] as const;
const TITLES = ['姓名', '本月进展', '下一步'] as const;

/** Lays out the sample wall issue on a landscape page. */
export function issueTemplate(paper: PaperSize): Document {
  // Half-points; A3 is read from a greater distance.
  const size = paper === 'A3' ? 32 : 22;
  const wide = paper === 'A3' ? 52 : 36;
  const cell = (paragraphs: Paragraph[], at: number, fill?: string): TableCell =>
    new TableCell({
      children: paragraphs,
      width: { size: SHARES[at] ?? 0, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    });
  const bodyText = (text: string): Paragraph => paragraph(text, { size, after: 60 });
  const head = new TableRow({
    tableHeader: true,
    children: TITLES.map((text, at) => cell([paragraph(text, { size, bold: true })], at, WASH)),
  });
  const row = new TableRow({
    cantSplit: true,
    children: [
      [
        paragraph('{{人.姓名}}', { size, bold: true }),
        paragraph('{{人.说明}}', { size: size - 6, color: SOFT }),
      ],
      [bodyText(`{{人.进展}}{{图:人.图一:${wide}}} {{图:人.图二:${wide}}} {{图:人.图三:${wide}}}`)],
      [bodyText('{{人.下一步}}')],
    ].map((paragraphs, at) => cell(paragraphs, at)),
  });
  const chapter = (list: string, title: string): Paragraph[] => [
    mark(`#${list}题`),
    paragraph(`{{${list}题}}`, { size, bold: true, color: GREEN, before: 160, keepNext: true }),
    mark(`/${list}题`),
    mark(`#${list}`),
    bodyText(`{{${list}.${title}}}`),
    mark(`/${list}`),
  ];
  return wordDocument('公示（示例）', {
    properties: { page: pageOf(paper) },
    children: [
      paragraph('{{集体}}', { size, color: SOFT }),
      paragraph('{{题目}}', { size: size * 2, bold: true, color: GREEN }),
      paragraph('{{定稿}}', { size: size - 4, color: SOFT, after: 80 }),
      mark('#标识'),
      paragraph('{{标识}}', { size: size + 8, bold: true, color: GREEN, after: 80 }),
      mark('/标识'),
      new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, row] }),
      ...chapter('语录', '句'),
      ...chapter('更正', '句'),
      mark('#撤回'),
      paragraph('{{撤回}}', { size, before: 120 }),
      mark('/撤回'),
      mark('#二维码'),
      paragraph('{{图:二维码:29}}', { before: 160 }),
      paragraph('扫码在手机上看这一期，有异议、有建议也在那里提。', { size: size - 4, color: SOFT }),
      mark('/二维码'),
    ],
  });
}

/** Page height without header, margins and a last line (twentieths of a point). */
const FRAME_HEIGHTS: Record<PaperSize, number> = { A4: 9400, A3: 14_300 };

/** Lays out the sample sign: a sentence in one of three sizes, depending on its length. */
export function signTemplate(paper: PaperSize): Document {
  const scale = paper === 'A3' ? 1.4 : 1;
  const rule = { style: BorderStyle.SINGLE, size: 24, space: 24, color: 'F2784B' };
  const sentence = (name: string, points: number): Paragraph[] => [
    mark(`#${name}`),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 400 },
      border: { bottom: rule },
      children: [
        new TextRun({ text: `{{${name}}}`, size: Math.round(points * scale) * 2, bold: true, color: GREEN }),
      ],
    }),
    mark(`/${name}`),
  ];
  return wordDocument('鼓励标识（示例）', {
    properties: { page: pageOf(paper) },
    children: [
      // Not every word processor centres a section vertically; a table cell of page height works in all of them.
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders: TableBorders.NONE,
        rows: [
          new TableRow({
            height: { value: FRAME_HEIGHTS[paper], rule: HeightRule.ATLEAST },
            children: [
              new TableCell({
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  ...sentence('大字', 84),
                  ...sentence('中字', 66),
                  ...sentence('小字', 53),
                  paragraph('{{集体}} · {{阶段}}', {
                    size: Math.round(36 * scale),
                    color: GREEN,
                    align: 'center',
                  }),
                ],
              }),
            ],
          }),
        ],
      }),
      // A paragraph is required after a table.
      paragraph(''),
    ],
  });
}
