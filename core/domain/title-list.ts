import { cellText, isBlankCell, plainText, seenCell, type RosterCell, type RosterRow } from './roster-cell';
import type { TitleLevel } from './title';
import { nameKey } from './title';

/** Problem codes of a row of a title list; the client has a message for each. */
export const TITLE_LIST_PROBLEMS = [
  'noTable',
  'nameMissing',
  'nameTooLong',
  'yearUnreadable',
  'levelUnreadable',
  'repeated',
] as const;

export interface TitleListProblem {
  /** Row number in the file, from 1. */
  readonly row: number;
  readonly code: (typeof TITLE_LIST_PROBLEMS)[number];
  readonly seen: string;
}

export interface ListedTitle {
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  readonly level: TitleLevel;
  readonly year: string;
  readonly bodyName: string;
}

export interface TitleListReading {
  readonly lines: ListedTitle[];
  readonly problems: TitleListProblem[];
  readonly skipped: number;
}

type Field = 'bodyName' | 'name' | 'year' | 'level' | 'unit';

// The order matters: 推荐单位 must not match the unit, nor 命名年度 the name.
const LABELS: Record<Field, RegExp> = {
  bodyName: /推荐|主管|归口|系统|镇街|街镇/,
  year: /年度|年份|时间|日期|届/,
  level: /级别|层级|等级|类别/,
  name: /集体|名称|青年文明号/,
  unit: /单位|部门|所属/,
};
const ORDER: readonly Field[] = ['bodyName', 'year', 'level', 'name', 'unit'];
const HEADER_DEPTH = 12;
const NAME_MAX = 60;

const TOTAL = /^(?:合计|总计|小计|共计|共\d+个)/;
const NOTE =
  /^(?:备注|附注|说明|填表说明|注|填表人|填报人|制表人?|审核人?|填报单位|填报时间|单位盖章|日期)(?:[:：;(（]|\d|$)/;
const SECTION = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|第[一二三四五六七八九十]+部分)\s*/;
/** A heading with the number of rows that follow: 「税务系统(3个)」. */
const TALLY = /[(（]\s*(?:共|合计)?\s*\d+\s*(?:个|家)?\s*[)）]$/;

const fieldOf = (cell: RosterCell | undefined): Field | null => {
  const text = plainText(cell).replace(/\s/g, '');
  if (text === '' || text.length > 16) return null;
  return ORDER.find((field) => LABELS[field].test(text)) ?? null;
};

const columnsOf = (row: RosterRow): Map<Field, number> => {
  const columns = new Map<Field, number>();
  row.forEach((cell, index) => {
    const field = fieldOf(cell);
    if (field && !columns.has(field)) columns.set(field, index);
  });
  return columns;
};

/** Finds the header; without one, the column with the most distinct Chinese texts contains the names. */
function headerOf(
  rows: readonly RosterRow[],
): { readonly at: number; readonly columns: Map<Field, number> } | null {
  const scores = rows.slice(0, HEADER_DEPTH).map((row) => {
    const columns = columnsOf(row);
    return columns.has('name') && row.filter((cell) => !isBlankCell(cell)).length > 1 ? columns.size : 0;
  });
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  const header = rows[at];
  if (best > 0 && header) return { at, columns: columnsOf(header) };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const variety = Array.from({ length: width }, (_, index) => {
    const names = rows
      .map((row) => cellText(row[index]))
      .filter((text) => /^[\p{Script=Han}()（）〇\d·]{4,}$/u.test(text));
    return new Set(names).size;
  });
  const most = Math.max(0, ...variety);
  if (most < 2) return null;
  const columns = new Map<Field, number>([['name', variety.indexOf(most)]]);
  const guess = (field: Field, test: (cell: RosterCell | undefined) => boolean): void => {
    for (let index = 0; index < width; index++)
      if (!columns.has(field) && rows.filter((row) => test(row[index])).length * 2 > rows.length)
        columns.set(field, index);
  };
  guess('year', (cell) => readYear(cell) !== null && readYear(cell) !== '');
  guess('level', (cell) => readLevel(cell) !== null && !isBlankCell(cell));
  return { at: -1, columns };
}

/** Parses a year: 2019, 2019年, 2020—2021年度 (the last one), a date; '' for an empty cell, null for anything else. */
function readYear(cell: RosterCell | undefined): string | null {
  if (isBlankCell(cell)) return '';
  if (typeof cell === 'object' && cell !== null) return String(cell.y);
  const years = plainText(cell).match(/(?:19|20)\d{2}(?!\d)/g);
  return years?.[years.length - 1] ?? null;
}

/** Parses a level; an empty cell means district level, null is no level. */
function readLevel(cell: RosterCell | undefined): TitleLevel | null {
  const text = plainText(cell);
  if (text === '' || /区|县/.test(text)) return 'district';
  if (/国家|全国|中央/.test(text)) return 'nation';
  if (/省|直辖市/.test(text)) return 'province';
  // A municipality's level counts as city level; the list can be corrected row by row.
  return /市/.test(text) ? 'city' : null;
}

const cleanTitle = (text: string): string => text.replace(/^\d{1,4}\s*[.、．]\s*/, '').trim();

/** Parses an office's list of titled collectives, including headings, merged cells, totals and blank rows. */
export function readTitleList(rows: readonly RosterRow[]): TitleListReading {
  const header = headerOf(rows);
  if (!header) return { lines: [], problems: [{ row: 1, code: 'noTable', seen: '' }], skipped: 0 };
  const lines: ListedTitle[] = [];
  const problems: TitleListProblem[] = [];
  const seen = new Map<string, number>();
  let [skipped, section] = [0, ''];
  for (let index = header.at + 1; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const at = (field: Field): RosterCell | undefined => row[header.columns.get(field) ?? -1];
    const texts = [...new Set(row.map((cell) => plainText(cell)).filter((text) => text !== ''))];
    const first = (texts[0] ?? '').replace(/\s/g, '');
    const heading = texts.length === 1 && (SECTION.test(first) || TALLY.test(first));
    if (heading && !TOTAL.test(first)) section = first.replace(SECTION, '').replace(TALLY, '');
    const bare = texts.length === 1 && /^\d+$/.test(first);
    const again =
      header.at >= 0 &&
      columnsOf(row).size >= Math.min(2, header.columns.size) &&
      fieldOf(at('name')) === 'name' &&
      plainText(at('name')).length < 8;
    if (texts.length === 0 || bare || heading || TOTAL.test(first) || NOTE.test(first) || again) {
      if (texts.length > 0) skipped += 1;
      continue;
    }
    const problem = (code: TitleListProblem['code'], cell: RosterCell | undefined): void => {
      problems.push({ row: index + 1, code, seen: seenCell(cell) });
    };
    const name = cleanTitle(cellText(at('name')));
    const [year, level] = [readYear(at('year')), readLevel(at('level'))];
    const unit = cellText(at('unit'));
    const key = `${nameKey(name)}|${nameKey(unit)}`;
    if (name === '')
      problem(
        'nameMissing',
        row.find((cell) => !isBlankCell(cell)),
      );
    else if ([...name].length > NAME_MAX) problem('nameTooLong', at('name'));
    else if (year === null) problem('yearUnreadable', at('year'));
    else if (level === null) problem('levelUnreadable', at('level'));
    else if (seen.has(key)) problem('repeated', at('name'));
    else {
      seen.set(key, index + 1);
      lines.push({ row: index + 1, name, unit, level, year, bodyName: cellText(at('bodyName')) || section });
    }
  }
  if (lines.length === 0 && problems.length === 0) problems.push({ row: 1, code: 'noTable', seen: '' });
  return { lines, problems, skipped };
}
