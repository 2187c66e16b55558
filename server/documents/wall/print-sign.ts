import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TextRun, VerticalAlignSection } from 'docx';
import { pageOf } from './page-size';
import type { PaperSize } from './page-size';
import { PAPER_WALL as WORDS } from './wall-words';
import type { Sign } from '../../../core/domain/sign';

const GREEN = '0F6B49';
/** Signs a line holds before the type must shrink. */
const LINE_SIGNS = 8;

/** Prints the encouragement sign: one sentence, as large as the sheet takes it. */
export async function printSign(collectiveName: string, sign: Sign, paper: PaperSize): Promise<Uint8Array> {
  const scale = paper === 'A3' ? 1.4 : 1;
  const length = [...sign.text].length;
  const size = Math.round((length <= LINE_SIGNS ? 140 : length <= LINE_SIGNS * 2 ? 110 : 88) * scale) * 2;
  const rule = { style: BorderStyle.SINGLE, size: 24, space: 24, color: 'F2784B' };
  const line = (text: string, half: number, bold: boolean, after: number, border?: { bottom: typeof rule }) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after },
      ...(border ? { border } : {}),
      children: [new TextRun({ text, size: half, bold, color: GREEN })],
    });
  const document = new Document({
    creator: '青程',
    title: sign.text,
    sections: [
      {
        properties: { page: pageOf(paper), verticalAlign: VerticalAlignSection.CENTER },
        children: [
          line(sign.text, Math.round(size * 0.6), true, 400, { bottom: rule }),
          line(`${collectiveName} · ${WORDS.stage(sign.stage)}`, Math.round(36 * scale), false, 0),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
