import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ISectionOptions } from 'docx';

/** Width of one of twelve columns on an A4 page with margins of 2 cm (twentieths of a point). */
const COLUMN = 803;
export const COLUMNS = 12;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '444444' };

export const SONG = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '宋体',
  cs: 'Times New Roman',
};
export const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };

/** A cell: its text, the number of columns it spans, and whether it is a label. */
export interface FormCell {
  readonly text: string;
  readonly span: number;
  readonly label?: boolean;
  readonly left?: boolean;
}

export const label = (text: string, span: number): FormCell => ({ text, span, label: true });
export const value = (text: string, span: number): FormCell => ({ text, span });
export const prose = (text: string, span: number): FormCell => ({ text, span, left: true });

const cellOf = ({ text, span, label: isLabel, left }: FormCell, keepNext: boolean): TableCell =>
  new TableCell({
    columnSpan: span,
    width: { size: COLUMN * span, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(isLabel ? { shading: { type: ShadingType.CLEAR, fill: 'F2F6F3' } } : {}),
    children: [
      new Paragraph({
        keepNext,
        alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [new TextRun({ text, bold: isLabel ?? false })],
      }),
    ],
  });

/** A row of cells with a minimum `height` (twentieths of a point) for handwriting. */
export const row = (cells: readonly FormCell[], height = 360, keepNext = false): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: cells.map((cell) => cellOf(cell, keepNext)),
  });

/** A row that is kept on the same page as the next row. */
export const together = (cells: readonly FormCell[], height?: number): TableRow => row(cells, height, true);

/** A section heading over the whole width. */
export const heading = (text: string): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: COLUMNS,
        shading: { type: ShadingType.CLEAR, fill: 'DCEFE6' },
        margins: { top: 60, bottom: 60, left: 90, right: 90 },
        children: [
          new Paragraph({
            keepNext: true,
            children: [new TextRun({ text, bold: true, font: HEI, size: 23 })],
          }),
        ],
      }),
    ],
  });

/** A table for the whole form, so that the columns of all sections align. */
export const table = (rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: COLUMN * COLUMNS, type: WidthType.DXA },
    columnWidths: Array.from({ length: COLUMNS }, () => COLUMN),
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [...rows],
  });

export const title = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text, bold: true, font: HEI, size: 36 })],
  });

export const note = (
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): Paragraph => new Paragraph({ alignment, children: [new TextRun({ text, size: 17, color: '666666' })] });

/** An A4 portrait page with a header and a footer. */
export const page = (
  header: string,
  footer: string,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> => ({
  properties: {
    page: {
      size: { width: 11906, height: 16838 },
      margin: { top: 1134, bottom: 1021, left: 1134, right: 1134, header: 567, footer: 510 },
    },
  },
  headers: { default: new Header({ children: [note(header, AlignmentType.RIGHT)] }) },
  footers: { default: new Footer({ children: [note(footer, AlignmentType.CENTER)] }) },
});
