import { AlignmentType, Document, Header, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { A4, SOFT, SONG, lineSpacing } from '../../server/print/docx-page';

/** Header of every shipped template: the official forms could not be obtained. */
export const SAMPLE = '「示例」格式，非官方表样，可替换';

/** A template marker that begins or ends a block; it is removed from the document. */
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

/** A text document with the sample header; A4 unless the section says otherwise. */
export const wordDocument = (title: string, section: ISectionOptions): Document =>
  new Document({
    creator: '青程',
    title,
    styles: {
      default: { document: { run: { font: SONG, size: 24 }, paragraph: { spacing: lineSpacing(380) } } },
    },
    sections: [{ headers: sampleHeader(), ...section }],
  });

export const a4Document = (title: string, children: ISectionOptions['children']): Document =>
  wordDocument(title, { ...A4, children });
