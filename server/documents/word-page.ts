import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { paperText } from '../../core/domain/escape';

/** Song for running text, Hei for headings: what Chinese offices have; LibreOffice takes its own instead. */
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

/** A line's height in twentieths of a point: no less, and more where large type or a picture asks for it. */
export const lineOf = (height: number) => ({ line: height, lineRule: LineRuleType.AT_LEAST });

export interface RunLook {
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly font?: typeof SONG;
}

/** Turns a text into runs; its line breaks stay, what cannot be printed goes. */
export const runs = (text: string, look: RunLook = {}): TextRun[] =>
  paperText(text)
    .split('\n')
    .map((words, index) => new TextRun({ text: words, ...(index > 0 ? { break: 1 } : {}), ...look }));

export interface LineLook extends RunLook {
  readonly align?: 'left' | 'center' | 'right';
  /** In twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

export const line = (text: string | TextRun[], look: LineLook = {}): Paragraph => {
  const {
    align = 'left',
    before = 0,
    after = 0,
    indent = 0,
    keepNext = false,
    pageBreakBefore = false,
    ...run
  } = look;
  return new Paragraph({
    alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align],
    spacing: { before, after },
    indent: { firstLine: indent },
    keepNext,
    pageBreakBefore,
    children: typeof text === 'string' ? runs(text, run) : text,
  });
};

/** An A4 page, portrait, numbered at its foot. */
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

/** Prints a document; every text in it went through `runs`. */
export const printWord = async (title: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        creator: '青程',
        title: paperText(title),
        styles: {
          default: { document: { run: { font: SONG, size: 24 }, paragraph: { spacing: lineOf(380) } } },
        },
        sections: [...sections],
      }),
    ),
  );
