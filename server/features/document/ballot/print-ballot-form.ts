import { BorderStyle, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import { A4, HEI, paragraph, printDocx } from '../../../print/docx-page';

/** The names and the choices of the paper ballot. */
export interface BallotForm {
  readonly collectiveName: string;
  readonly names: readonly string[];
  readonly columns: readonly string[];
}

const MESSAGES = {
  title: '阶段性评估（纸质）',
  steps: [
    '1 每人领一份选票，不写自己的名字。',
    '2 每位同事一条，勾一格；写着自己名字的那一条不勾。',
    '3 沿虚线裁开，每一条对折，全部投进箱子，自己那条也投：少一条就看得出是谁。',
    '4 两位监票人当众摇匀、开箱、唱票，在计票表上画“正”字；空白条不计。',
    '5 收到不足三票的，不公布。合计后选票当场封存。',
  ],
  ballot: '选票（每人一份）',
  tally: '计票表',
  name: '姓名',
  blank: '空白',
  signs: '监票人（签名）________________　________________　　日期 ______________',
};

const NAME_SHARE = 22;
const cut = { style: BorderStyle.DASHED, size: 6, color: '5B6862' };
const rule = { style: BorderStyle.SINGLE, size: 6, color: '1D2A25' };

function tableOf(columns: readonly string[], lines: readonly (readonly string[])[], isCut: boolean): Table {
  const border = isCut ? cut : rule;
  const share = (at: number): number => (at === 0 ? NAME_SHARE : (100 - NAME_SHARE) / (columns.length - 1));
  const cellOf = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: share(at), type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: isCut ? 110 : 200, bottom: isCut ? 110 : 200, left: 80, right: 80 },
      children: [paragraph(text, { align: at === 0 ? 'left' : 'center', size: 22, bold })],
    });
  const rows = lines.map(
    (cells, i) =>
      new TableRow({
        cantSplit: true,
        tableHeader: !isCut && i === 0,
        children: cells.map((text, at) => cellOf(text, at, at === 0)),
      }),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: rule,
    },
    rows,
  });
}

/**
 * Prints ballot papers to cut apart and a tally form: every cut piece holds one colleague with its own choices, so that
 * a ballot cannot be reassembled.
 */
export function printBallotForm({ collectiveName, names, columns }: BallotForm): Promise<Uint8Array> {
  const head = (text: string, pageBreakBefore: boolean) =>
    paragraph(text, { size: 30, bold: true, font: HEI, before: 240, after: 160, pageBreakBefore });
  const ballotRows = names.map((name) => [name, ...columns.map((label) => `□ ${label}`)]);
  const tallyHead = [MESSAGES.name, ...columns, MESSAGES.blank];
  const worksheet = [tallyHead, ...names.map((name) => [name, ...tallyHead.slice(1).map(() => '')])];
  return printDocx(MESSAGES.title, [
    {
      ...A4,
      children: [
        paragraph(MESSAGES.title, { align: 'center', size: 36, bold: true, font: HEI, after: 80 }),
        paragraph(collectiveName, { align: 'center', after: 200 }),
        ...MESSAGES.steps.map((text) => paragraph(text, { size: 22 })),
        head(MESSAGES.ballot, true),
        tableOf([MESSAGES.name, ...columns], ballotRows, true),
        head(MESSAGES.tally, true),
        tableOf(tallyHead, worksheet, false),
        paragraph(MESSAGES.signs, { before: 360 }),
      ],
    },
  ]);
}
