import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { paperText } from '../../core/domain/escape';

/** Song for running text and Hei for headings, as Chinese offices use; LibreOffice substitutes its own fonts. */
export const SONG = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '宋体',
  cs: 'Times New Roman',
};
export const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
export const KAI = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '楷体',
  cs: 'Times New Roman',
};
export const GREEN = '0F6B49';
export const SOFT = '5B6862';

/** Line height in twentieths of a point, as a minimum: large type or a picture makes the line taller. */
export const lineSpacing = (height: number) => ({ line: height, lineRule: LineRuleType.AT_LEAST });

export interface RunStyle {
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly font?: typeof SONG;
}

/** Converts a text to runs; line breaks are retained, unprintable characters removed. */
export const runs = (text: string, style: RunStyle = {}): TextRun[] =>
  paperText(text)
    .split('\n')
    .map((piece, index) => new TextRun({ text: piece, ...(index > 0 ? { break: 1 } : {}), ...style }));

export interface ParagraphStyle extends RunStyle {
  readonly align?: 'left' | 'center' | 'right';
  /** In twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

export const paragraph = (text: string | TextRun[], style: ParagraphStyle = {}): Paragraph => {
  const {
    align = 'left',
    before = 0,
    after = 0,
    indent = 0,
    keepNext = false,
    pageBreakBefore = false,
    ...run
  } = style;
  return new Paragraph({
    alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align],
    spacing: { before, after },
    indent: { firstLine: indent },
    keepNext,
    pageBreakBefore,
    children: typeof text === 'string' ? runs(text, run) : text,
  });
};

/** A numbered portrait A4 page. */
export const A4: Pick<ISectionOptions, 'properties' | 'footers'> = {
  properties: {
    page: {
      size: { width: 11906, height: 16838 },
      margin: { top: 1440, bottom: 1247, left: 1474, right: 1474 },
    },
  },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT], size: 18, color: SOFT })],
        }),
      ],
    }),
  },
};

/** Prints a document; every text in it must have passed through `runs`. */
export const printDocx = async (title: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        creator: '青程',
        title: paperText(title),
        styles: {
          default: { document: { run: { font: SONG, size: 24 }, paragraph: { spacing: lineSpacing(380) } } },
        },
        sections: [...sections],
      }),
    ),
  );
