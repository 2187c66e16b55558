import { AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { fileName } from '../../../core/domain/escape';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { A4, HEI, SOFT, line, printWord, runs } from '../word-page';
import { dayOnPaper } from '../words';
import { LEVELS_ON_PAPER, POOLS_ON_PAPER } from './district-words';
import { drawSample } from './sampling';
import { gatherSweep } from './sweep-record';

const COLUMNS = ['序号', '集体', '所属单位', '推荐单位', '级别', '现场所见', '签名'] as const;
/** In hundredths of the width. */
const SHARES = [7, 22, 18, 15, 8, 20, 10] as const;

/** Prints a sheet for a visit: who was drawn, by which seed, and room to write what was seen. */
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
        children: [
          String(index + 1),
          title.name,
          title.unit,
          title.bodyName,
          LEVELS_ON_PAPER[title.level],
          '',
          '',
        ].map((text, at) => cell(text, at)),
      }),
  );
  const heading = `${district.name} ${district.round} 年度青年文明号复核抽查表（示例）`;
  const terms = `从${POOLS_ON_PAPER[order.pool]}（${of} 个）中抽取 ${drawn.length} 个；抽签种子：${order.seed}；制表：${dayOnPaper(context.now)}`;
  const bytes = await printWord(heading, [
    {
      ...A4,
      children: [
        line(heading, { size: 32, font: HEI, align: 'center', after: 160 }),
        line(terms, { size: 20, color: SOFT, after: 160 }),
        new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] }),
        line('同一份名单、同一个种子，重新抽签结果相同。', { size: 18, color: SOFT, before: 160 }),
        line('走访人：　　　　　　　　日期：　　　　　　　　', { size: 22, before: 240 }),
      ],
    },
  ]);
  return { name: `${fileName(`抽查表 ${district.name} ${district.round}`)}.docx`, bytes };
};
