import { AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { fileName } from '../../../../core/domain/escape';
import { formatRank } from '../../../../core/labels/title';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { A4, HEI, SOFT, paragraph, printDocx, runs } from '../../../print/docx-page';
import { formatDay } from '../../../print/print-format';
import { PRINTED_POOL_LABELS } from './district-labels';
import { drawSample } from './sampling';
import { gatherSweep } from './sweep-record';

const COLUMNS = ['序号', '集体', '所属单位', '推荐单位', '级别', '现场所见', '签名'] as const;
/** In percent of the width. */
const SHARES = [7, 22, 18, 15, 8, 20, 10] as const;

/** Prints the form for visits: the drawn titles, the seed, and blank space for notes. */
export const buildSampling: Builder<'samplingSheet'> = async (order, { context, collectiveId }) => {
  const { district, titles } = await gatherSweep(context.db, collectiveId);
  const { of, drawn } = drawSample(titles, district.round, order);
  if (drawn.length === 0) throw new Undeliverable('nothing');
  const cell = (text: string, at: number, bold = false): TableCell =>
    new TableCell({
      width: { size: SHARES[at] ?? 10, type: WidthType.PERCENTAGE },
      margins: { top: 90, bottom: 90, left: 80, right: 80 },
      children: [new Paragraph({ alignment: AlignmentType.LEFT, children: runs(text, { size: 20, bold }) })],
    });
  const head = new TableRow({ tableHeader: true, children: COLUMNS.map((text, at) => cell(text, at, true)) });
  const rows = drawn.map(
    (title, index) =>
      new TableRow({
        cantSplit: true,
        height: { value: 1100, rule: 'atLeast' },
        children: [String(index + 1), title.name, title.unit, title.bodyName, formatRank(title), '', ''].map(
          (text, at) => cell(text, at),
        ),
      }),
  );
  const heading = `${district.name} ${district.round} 年度青年文明号复核抽查表（示例）`;
  const terms = `从${PRINTED_POOL_LABELS[order.pool]}（${of} 个）中抽取 ${drawn.length} 个；抽签种子：${order.seed}；制表：${formatDay(context.now)}`;
  const bytes = await printDocx(heading, [
    {
      ...A4,
      children: [
        paragraph(heading, { size: 32, font: HEI, align: 'center', after: 160 }),
        paragraph(terms, { size: 20, color: SOFT, after: 160 }),
        new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] }),
        paragraph('同一份名单、同一个种子，重新抽签结果相同。', { size: 18, color: SOFT, before: 160 }),
        paragraph('走访人：　　　　　　　　日期：　　　　　　　　', { size: 22, before: 240 }),
      ],
    },
  ]);
  return { name: `${fileName(`抽查表 ${district.name} ${district.round}`)}.docx`, bytes };
};
