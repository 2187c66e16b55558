import {
  cellText,
  columnLetters,
  isBlankCell,
  plainText,
  type RosterCell,
  type RosterRow,
} from './roster-cell';
import { readAward, readRank } from './title-value';

export const TITLE_FIELDS = ['name', 'unit', 'bodyName', 'level', 'star', 'year', 'session'] as const;
export type TitleField = (typeof TITLE_FIELDS)[number];
export type TitleColumns = ReadonlyMap<TitleField, number>;

/** The columns of a title list; `at` is the index of the header row, -1 where it was guessed. */
export interface TitleHeader {
  readonly at: number;
  /** Two or more where titles are listed side by side. */
  readonly blocks: readonly TitleColumns[];
  /** Labels of filled columns that are not read. */
  readonly unread: readonly string[];
}

// The order matters: 推荐单位 is not the unit, 命名年度 not the name, 集体所在单位 not the collective.
const LABELS: readonly (readonly [RegExp, TitleField])[] = [
  [/推荐|主管|归口|系统|镇街|街镇/, 'bodyName'],
  [/星级|^星$/, 'star'],
  [/年度|年份|时间|日期|^(?:命名|创建|获评|获奖)?年$/, 'year'],
  [/届/, 'session'],
  [/级别|层级|等级|类别|^(?:荣誉)?称号$/, 'level'],
  [/(?:所在|所属|创建|申报|牵头)单位|部门|所属/, 'unit'],
  [/集体|名称|青年文明号/, 'name'],
  [/单位/, 'unit'],
];
const ASIDE = /序号|编号|排序|联系|电话|手机|负责人|号长|人数|地址|备注|姓名/;
/** Labels that make a header without a second known column; 急诊青年集体 is a title. */
const ALONE =
  /^(?:(?:青年文明号|创建|命名|获评|获奖|授牌|先进)*(?:集体|单位|班组)?(?:名称|名单|全称)|(?:创建|命名|获评)?集体|青年文明号(?:集体)?)$/;
const HEADER_DEPTH = 12;
const LABEL_MAX = 16;

const bareLabel = (cell: RosterCell | undefined): string =>
  plainText(cell)
    .replace(/[\s*※★]/g, '')
    .replace(/[([【<].*$/, '')
    .replace(/[::]+$/, '');

const fieldOf = (cell: RosterCell | undefined): TitleField | null => {
  const text = bareLabel(cell);
  if (text === '' || text.length > LABEL_MAX || ASIDE.test(text)) return null;
  return LABELS.find(([form]) => form.test(text))?.[1] ?? null;
};

const columnsOf = (row: RosterRow, from = 0, to = row.length): Map<TitleField, number> => {
  const columns = new Map<TitleField, number>();
  for (let index = from; index < to; index++) {
    const field = fieldOf(row[index]);
    if (field && !columns.has(field)) columns.set(field, index);
  }
  return columns;
};

// The same labels again to the right: the list was set in two columns to save paper.
function blocksOf(row: RosterRow): TitleColumns[] {
  const labels = row.map(bareLabel);
  const names = labels.flatMap((label, index) =>
    fieldOf(row[index]) === 'name' && label === labels[columnsOf(row).get('name') ?? -1] ? [index] : [],
  );
  const [first] = names;
  if (first === undefined || names.length < 2) return [columnsOf(row)];
  // A block starts with the column that stands before each name, for example its number.
  const before = labels.findIndex((label) => label !== '');
  const offset = names.every((name) => labels[name - first + before] === labels[before]) ? first - before : 0;
  const starts = names.map((name) => name - offset);
  const blocks = starts.map((start, at) => columnsOf(row, start, starts[at + 1] ?? row.length));
  const shape = (columns: TitleColumns): string => [...columns.keys()].join();
  return new Set(blocks.map(shape)).size === 1 ? blocks : [columnsOf(row)];
}

const unreadOf = (rows: readonly RosterRow[], at: number, blocks: readonly TitleColumns[]): string[] => {
  const read = new Set(blocks.flatMap((columns) => [...columns.values()]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    const label = cellText(rows[at]?.[index]);
    if (read.has(index) || /^序号?$|^编号$/.test(bareLabel(label))) return [];
    const below = rows.slice(at + 1).filter((row) => !isBlankCell(row[index]));
    const numbers = below.every((row) => /^\d{1,4}$/.test(plainText(row[index])));
    return below.length === 0 || (label === '' && numbers) ? [] : [label || columnLetters(index)];
  });
};

const NAME = /^[\p{Script=Han}()（）〇\d·“”"A-Za-z]{4,}$/u;
const UNIT = /(?:局|公司|医院|中心|单位|委员会|厅|校|所|集团|政府|支队|大队|银行|法院|检察院)$/;
const MOSTLY = 0.6;

/** Finds the columns by their cells where a list has no header. */
function guessed(rows: readonly RosterRow[]): TitleHeader | null {
  const filled = rows.filter((row) => !row.every(isBlankCell));
  const width = Math.max(0, ...filled.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => {
    const texts = filled.map((row) => cellText(row[index])).filter((text) => text !== '');
    const names = texts.filter((text) => NAME.test(text) && /\p{Script=Han}/u.test(text));
    const units = texts.filter((text) => UNIT.test(text)).length;
    return { index, names, variety: new Set(names).size, texts, units };
  });
  const most = Math.max(0, ...columns.map(({ variety }) => variety));
  const name = columns.find(({ variety }) => variety === most);
  if (most < 2 || !name) return null;
  const columnsFound = new Map<TitleField, number>([['name', name.index]]);
  const guess = (field: TitleField, test: (cell: RosterCell | undefined) => boolean): void => {
    for (let index = 0; index < width; index++)
      if (![...columnsFound.values()].includes(index) && !columnsFound.has(field))
        if (filled.filter((row) => test(row[index])).length * 2 > filled.length)
          columnsFound.set(field, index);
  };
  guess('year', (cell) => !isBlankCell(cell) && readAward(cell) !== null);
  guess('level', (cell) => {
    const text = plainText(cell);
    return text !== '' && text.length <= 8 && readRank(cell) !== null;
  });
  const rest = columns.filter(
    ({ index, texts, names }) =>
      ![...columnsFound.values()].includes(index) &&
      names.length > 0 &&
      names.length >= texts.length * MOSTLY,
  );
  const unit = rest.find(({ texts, units }) => units >= texts.length * MOSTLY);
  if (unit) columnsFound.set('unit', unit.index);
  // Names only, in several columns: titles side by side.
  const beside = unit || columnsFound.size > 1 ? [] : rest;
  const blocks = [columnsFound, ...beside.map(({ index }) => new Map<TitleField, number>([['name', index]]))];
  blocks.sort((a, b) => (a.get('name') ?? 0) - (b.get('name') ?? 0));
  return { at: -1, blocks, unread: unreadOf(rows, -1, blocks) };
}

/** Finds the header among the first rows, or guesses the columns from the cells; null where there is no list. */
export function findTitleHeader(rows: readonly RosterRow[]): TitleHeader | null {
  const scores = rows.slice(0, HEADER_DEPTH).map((row, at) => {
    const columns = columnsOf(row);
    const labels = row.map(bareLabel).filter((label) => label !== '');
    if (!columns.has('name')) return 0;
    if (columns.size > 1) return new Set(labels).size > 1 ? columns.size : 0;
    const known = (label: string): boolean => ALONE.test(label) || ASIDE.test(label);
    return at < rows.length - 1 && labels.every(known) ? 1 : 0;
  });
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  const row = rows[at];
  if (best === 0 || !row) return guessed(rows);
  const blocks = blocksOf(row);
  return { at, blocks, unread: unreadOf(rows, at, blocks) };
}

/** Says whether a row repeats the header, label by label. */
export function repeatsTitleHeader(row: RosterRow, header: RosterRow | undefined): boolean {
  if (!header) return false;
  const labelled = header.flatMap((cell, index) => (isBlankCell(cell) ? [] : [index]));
  const same = labelled.filter((index) => bareLabel(row[index]) === bareLabel(header[index]));
  return labelled.length > 0 && same.length * 2 > labelled.length;
}
