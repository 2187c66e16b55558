import { AlignmentType, Document, Header, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { A4, SOFT, SONG, lineOf } from '../../server/documents/word-page';

/** What every shipped template says at its head: the official forms could not be obtained. */
export const SAMPLE = '「示例」格式，非官方表样，可替换';

/** The first or the last line of a block; it leaves nothing on the paper. */
export const mark = (name: string): Paragraph => new Paragraph({ children: [new TextRun(`{{${name}}}`)] });

export const sampleHeader = (): NonNullable<ISectionOptions['headers']> => ({
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: SAMPLE, size: 16, color: SOFT })],
      }),
    ],
  }),
});

/** A document of running text; numbered pages of A4 unless its section says otherwise. */
export const wordDocument = (title: string, section: ISectionOptions): Document =>
  new Document({
    creator: '青程',
    title,
    styles: {
      default: { document: { run: { font: SONG, size: 24 }, paragraph: { spacing: lineOf(380) } } },
    },
    sections: [{ headers: sampleHeader(), ...section }],
  });

export const a4Document = (title: string, children: ISectionOptions['children']): Document =>
  wordDocument(title, { ...A4, children });
