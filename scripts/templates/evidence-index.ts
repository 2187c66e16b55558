import { BorderStyle, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Document } from 'docx';
import { HEI, SOFT, paragraph } from '../../server/print/docx-page';
import { a4Document, mark } from './word-document';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C4BD' };
/** Column widths in per cent: the picture, and what it is. */
const SHARES = [34, 66] as const;

/** Lays out the sample index of evidence: each subject with its files, pictures small beside their names. */
export function evidenceIndexTemplate(): Document {
  const cell = (text: string[], at: 0 | 1): TableCell =>
    new TableCell({
      width: { size: SHARES[at], type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: text.map((line, index) =>
        paragraph(line, index === 0 ? { size: 22 } : { size: 16, color: SOFT }),
      ),
    });
  const row = new TableRow({
    cantSplit: true,
    children: [
      cell(['{{附件.类别}}{{图:附件.图:46}}'], 0),
      cell(['{{附件.名称}}', '{{附件.位置}}', '{{附件.校验}}'], 1),
    ],
  });
  const borders = {
    top: RULE,
    bottom: RULE,
    left: RULE,
    right: RULE,
    insideHorizontal: RULE,
    insideVertical: RULE,
  };
  return a4Document('证据目录（示例）', [
    paragraph('证据目录', { size: 40, bold: true, font: HEI, align: 'center', after: 120 }),
    paragraph('{{集体}}', { size: 26, align: 'center', after: 60 }),
    paragraph('{{说明}}', { size: 20, color: SOFT, align: 'center', after: 200 }),
    mark('#项'),
    paragraph('{{项.题}}', { size: 24, bold: true, font: HEI, before: 160, after: 60, keepNext: true }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders, rows: [row] }),
    mark('/项'),
  ]);
}
