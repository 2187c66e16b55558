import {
  AlignmentType,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PrintableIssue, ShownEntry } from '../../../core/contract/wall';
import type { IssuePictures } from './issue-pictures';
import { pageOf } from './page-size';
import type { PaperSize } from './page-size';
import { PAPER_WALL as WORDS } from './wall-words';

const GREEN = '0F6B49';
const WASH = 'EAF6F0';
/** Shares of the width: name, progress, next step, help. */
const SHARES = [16, 46, 19, 19] as const;

/** Prints an issue on a wide page: the same content as the phone page and the screen. */
export async function printIssue(
  { collectiveName, issue, sign }: PrintableIssue,
  paper: PaperSize,
  code: Uint8Array | null,
  pictures: IssuePictures = new Map(),
): Promise<Uint8Array> {
  // Half-points; an A3 sheet is read from further away.
  const size = paper === 'A3' ? 32 : 22;
  const line = (text: string, more: { bold?: boolean; color?: string; size?: number } = {}): Paragraph =>
    new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, size, ...more })] });
  const cell = (paragraphs: Paragraph[], share: number, fill?: string): TableCell =>
    new TableCell({
      children: paragraphs,
      width: { size: share, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    });
  const who = (entry: ShownEntry): Paragraph[] => [
    line(entry.name, { bold: true }),
    ...[entry.post, entry.node, entry.month === issue.month ? '' : WORDS.late(entry.month)]
      .filter((text) => text !== '')
      .map((text) => line(text, { size: size - 6, color: '5A6A62' })),
  ];
  const texts = (text: string): Paragraph[] => text.split('\n').map((one) => line(one));
  const shown = (entry: ShownEntry): Paragraph[] => {
    const runs = entry.pictures.flatMap(({ pictureId }) => pictures.get(pictureId) ?? []);
    if (runs.length === 0) return [];
    const height = paper === 'A3' ? 170 : 110;
    return [
      new Paragraph({
        children: runs.flatMap(({ kind: type, bytes, width, height: tall }) => [
          new ImageRun({
            type,
            data: bytes,
            transformation: { width: Math.min(height * 1.6, Math.round((width / tall) * height)), height },
          }),
          new TextRun({ text: ' ', size }),
        ]),
      }),
    ];
  };
  const head = new TableRow({
    tableHeader: true,
    children: WORDS.columns.map((text, at) => cell([line(text, { bold: true })], SHARES[at] ?? 0, WASH)),
  });
  const rows = issue.entries.map(
    (entry) =>
      new TableRow({
        cantSplit: true,
        children: [
          who(entry),
          [...texts(entry.text), ...shown(entry)],
          texts(entry.next),
          texts(entry.need),
        ].map((paragraphs, at) => cell(paragraphs, SHARES[at] ?? 0)),
      }),
  );
  const chapter = (title: string, lines: readonly string[]): Paragraph[] =>
    lines.length === 0 ? [] : [line(title, { bold: true, color: GREEN }), ...lines.map((text) => line(text))];
  const { withdrawn } = issue;
  const document = new Document({
    creator: '青程',
    title: WORDS.issue(issue.no, issue.month),
    sections: [
      {
        properties: { page: pageOf(paper) },
        children: [
          line(collectiveName, { color: '5A6A62' }),
          line(WORDS.issue(issue.no, issue.month), { bold: true, color: GREEN, size: size * 2 }),
          line(WORDS.frozen(issue.frozenAt, issue.order), { color: '5A6A62', size: size - 4 }),
          ...(sign ? [line(sign.text, { bold: true, color: GREEN, size: size + 8 })] : []),
          new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] }),
          line(''),
          ...chapter(
            WORDS.quotes,
            issue.quotes.map((quote) => WORDS.quote(quote.text, quote.name)),
          ),
          ...chapter(
            WORDS.corrections,
            issue.corrections.map(({ at, by, text }) => WORDS.correction(at, by, text)),
          ),
          ...(withdrawn.length > 0 ? [line(WORDS.withdrawn(withdrawn.length))] : []),
          ...(code ? [picture(code), line(WORDS.scan, { color: '5A6A62', size: size - 4 })] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const CODE_PIXELS = 110;

const picture = (code: Uint8Array): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    children: [
      new ImageRun({
        type: 'png',
        data: Buffer.from(code),
        transformation: { width: CODE_PIXELS, height: CODE_PIXELS },
      }),
    ],
  });
