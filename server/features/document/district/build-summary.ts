import { APPLICATION_STATES } from '../../../../core/domain/application-flow';
import { fileName } from '../../../../core/domain/escape';
import { isUntouched } from '../../../../core/domain/title';
import { APPLICATION_KIND_LABELS } from '../../../../core/labels/application';
import { formatRank } from '../../../../core/labels/title';
import type { ApplicationDoc, TitleDoc } from '../../../store/review-collections';
import type { Snapshot } from '../../../store/store';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import type { Worksheet } from '../../../print/worksheet';
import { printBook, worksheetOf } from '../../../print/worksheet';
import { PRINTED_DECISION_LABELS, PRINTED_SWEEP_LABELS } from './district-labels';
import { gatherSweep } from './sweep-record';

const PAGE = 1000;

/** Prints decisions and coverage: the titles reached by the review round, and each decision with its text. */
export const buildSummary: Builder<'sweepSummary'> = async (_order, { context, collectiveId }) => {
  const { district, bodies, titles } = await gatherSweep(context.db, collectiveId);
  const files = await receivedFiles(context.db, collectiveId);
  if (titles.length + files.length === 0) throw new Undeliverable('nothing');
  const { round } = district;
  const names = [
    ...bodies.map((body) => ({ id: body._id, name: body.name })),
    { id: '', name: '未对应推荐单位' },
  ];
  const coverage = names
    .map(({ id, name }) => ({ name, own: titles.filter((title) => title.bodyId === id && !title.ended) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => ({
      name,
      all: own.length,
      left: own.filter((one) => isUntouched(one, round)).length,
    }));
  const bytes = await printBook(
    [
      worksheetOf(titleWorksheet(titles, round)),
      worksheetOf(decisionWorksheet(files)),
      worksheetOf<(typeof coverage)[number]>({
        name: '覆盖',
        rows: coverage,
        columns: [
          { title: '推荐单位', width: 28, kind: 'text', value: (row) => row.name },
          { title: '称号集体', width: 10, kind: 'number', value: (row) => row.all },
          { title: '已走到', width: 10, kind: 'number', value: (row) => row.all - row.left },
          { title: '未走到', width: 10, kind: 'number', value: (row) => row.left },
        ],
      }),
    ],
    context.now,
  );
  return { name: `${fileName(`复核汇总 ${district.name} ${round}`)}.xlsx`, bytes };
};

/** Reads the applications that were forwarded to the district; the others are not visible to it. */
async function receivedFiles(db: Snapshot, districtId: string): Promise<ApplicationDoc[]> {
  const found: ApplicationDoc[] = [];
  for (const state of APPLICATION_STATES)
    for (let skip = 0; ; skip += PAGE) {
      const more = await db.find(
        'applications',
        { districtId, state },
        { order: ['line', 'asc'], limit: PAGE, skip },
      );
      found.push(
        ...more.filter((one): one is ApplicationDoc => one.kind !== 'quota' && one.handedAt !== null),
      );
      if (more.length < PAGE) break;
    }
  return found;
}

const titleWorksheet = (titles: readonly TitleDoc[], round: string): Worksheet<TitleDoc> => ({
  name: '名单',
  rows: titles,
  columns: [
    { title: '集体', width: 28, kind: 'text', value: (title) => title.name },
    { title: '所属单位', width: 24, kind: 'text', value: (title) => title.unit },
    { title: '推荐单位', width: 22, kind: 'text', value: (title) => title.bodyName },
    { title: '级别', width: 8, kind: 'text', value: (title) => formatRank(title) },
    { title: '命名年度', width: 10, kind: 'text', value: (title) => title.year },
    {
      title: `${round} 年度`,
      width: 12,
      kind: 'text',
      value: (title) => PRINTED_SWEEP_LABELS[isUntouched(title, round) ? 'untouched' : title.state],
    },
    {
      title: '现场记录',
      width: 30,
      kind: 'text',
      value: (title) => (title.round === round ? title.note : ''),
    },
    { title: '上次复核', width: 12, kind: 'date', value: (title) => title.reviewedOn },
  ],
});

const decisionOf = (file: ApplicationDoc) =>
  [...file.steps].reverse().find((step) => step.side === 'district') ?? null;

const decisionWorksheet = (files: readonly ApplicationDoc[]): Worksheet<ApplicationDoc> => ({
  name: '决定',
  rows: files,
  columns: [
    { title: '集体', width: 20, kind: 'text', value: (file) => file.collectiveName },
    { title: '推荐单位', width: 18, kind: 'text', value: (file) => file.bodyName },
    { title: '类别', width: 8, kind: 'text', value: (file) => APPLICATION_KIND_LABELS[file.kind] },
    { title: '名额例外的理由', width: 18, kind: 'text', value: (file) => file.exceptionReason },
    {
      title: '初评意见',
      width: 28,
      kind: 'text',
      value: (file) => [...file.steps].reverse().find((step) => step.move === 'forward')?.text ?? '',
    },
    {
      title: '决定',
      width: 10,
      kind: 'text',
      value: (file) => PRINTED_DECISION_LABELS[file.state] ?? '办理中',
    },
    { title: '说明', width: 28, kind: 'text', value: (file) => decisionOf(file)?.text ?? '' },
    { title: '整改期限', width: 12, kind: 'date', value: (file) => file.rectifyBy },
    { title: '日期', width: 12, kind: 'date', value: (file) => decisionOf(file)?.at ?? null },
    { title: '署名', width: 10, kind: 'text', value: (file) => decisionOf(file)?.name ?? '' },
    {
      title: '所见材料',
      width: 18,
      kind: 'text',
      value: (file) => decisionOf(file)?.seen?.hash.slice(0, 16) ?? '',
    },
  ],
});
