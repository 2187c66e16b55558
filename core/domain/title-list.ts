import { knows } from './client-version';
import { cellText, isBlankCell, plainText, seenCell, type RosterCell, type RosterRow } from './roster-cell';
import type { RosterTable } from './roster';
import { nameKey, type TitleLevel, type TitleScope } from './title';
import {
  findTitleHeader,
  repeatsTitleHeader,
  type TitleColumns,
  type TitleField,
  type TitleHeader,
} from './title-header';
import { readAward, readRank, type TitleRank } from './title-value';
import { columnsOf, entryIdOf, type TableChoice, type TableSummary } from './table-choice';

/** Problem codes of a row of a title list; the client has a message for each. */
export const TITLE_LIST_PROBLEMS = [
  'noTable',
  'nameMissing',
  'nameTooLong',
  'yearUnreadable',
  'levelUnreadable',
  'repeated',
  'unitTooLong',
  'bodyTooLong',
] as const;
type TitleProblemCode = (typeof TITLE_LIST_PROBLEMS)[number];

/** Codes that were added after 0.1.0, with the nearest one that older clients know. */
const ADDED_PROBLEMS: Readonly<
  Partial<Record<TitleProblemCode, { since: string; older: TitleProblemCode }>>
> = {
  unitTooLong: { since: '0.2.0', older: 'nameTooLong' },
  bodyTooLong: { since: '0.2.0', older: 'nameTooLong' },
};

/** Why a row was not taken for a title. */
export const TITLE_SKIPS = ['heading', 'section', 'total', 'note', 'headerRepeated', 'number'] as const;
export type TitleSkip = (typeof TITLE_SKIPS)[number];

/** What the reader left out of a whole table. */
export const TITLE_NOTICES = ['headerGuessed', 'columnIgnored', 'sheetIgnored'] as const;

interface TitlePlace {
  /** Row number in the file, from 1. */
  readonly row: number;
  /** Identifies the entry in all sheets; titles side by side share a row. */
  readonly at?: number;
  /** The worksheet, where titles of several are read. */
  readonly sheet?: string;
}

export interface TitleListProblem extends TitlePlace {
  readonly code: TitleProblemCode;
  readonly seen: string;
  /** The row this one repeats. */
  readonly otherRow?: number;
}

export interface TitleListNotice {
  readonly code: (typeof TITLE_NOTICES)[number];
  readonly seen: string;
  readonly sheet?: string;
}

export interface ListedTitle extends TitlePlace {
  readonly name: string;
  readonly unit: string;
  readonly level: TitleLevel;
  readonly year: string;
  readonly bodyName: string;
  readonly scope?: TitleScope;
  readonly star?: number;
  readonly session?: number;
  /** Hidden in the file. */
  readonly hidden?: true;
  /** The list says who awarded it; its level is not the one of a list without levels. */
  readonly ranked?: true;
}

/** A rejected row with its cells, so that it can be corrected without a new file. */
export interface TitleRejected extends TitlePlace {
  readonly cells: Partial<Record<TitleField, string>>;
  /** What was understood of its level, star and session. */
  readonly rank?: TitleRank & { readonly session?: number };
}

/** A row that was not taken for a title; it can be taken after all. */
export interface TitleSkipped extends TitleRejected {
  readonly code: TitleSkip;
  readonly seen: string;
}

/** How the filled entries of all sheets add up: `all` is the sum of the others. */
export interface TitleCount {
  readonly all: number;
  readonly read: number;
  readonly rejected: number;
  /** Header rows and the rows above them. */
  readonly heading: number;
  readonly skipped: number;
  /** Rows of sheets without titles. */
  readonly ignored: number;
}

export interface TitleListReading {
  readonly lines: ListedTitle[];
  readonly problems: TitleListProblem[];
  readonly notices: TitleListNotice[];
  readonly rejected: TitleRejected[];
  readonly skipped: TitleSkipped[];
  readonly count: TitleCount;
  /** The tables with their columns, in the order of the source. */
  readonly sheets: TableSummary<TitleField>[];
}

export type TitleChoice = TableChoice<TitleField>;

const NAME_MAX = 60;
const UNIT_MAX = 60;
const BODY_MAX = 40;

const TOTAL = /^(?:合计|总计|小计|共计|共\d+个)/;
const NOTE =
  /^(?:备注|附注|说明|填表说明|注|填表人|填报人|制表人?|审核人?|填报单位|填报时间|单位盖章|日期)(?:[:：;(（]|\d|$)/;
const ORDINAL = '[（(]?[一二三四五六七八九十]{1,3}[）)]?';
const SECTION = new RegExp(`^(?:${ORDINAL}[、.．]?|第[一二三四五六七八九十]+部分[、:：]?)\\s*`);
const SECTION_START = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]+部分)/;
const SECTION_NUMBER = new RegExp(`^${ORDINAL}[、.．]?$`);
/** A heading with the number of rows that follow: 「税务系统(3个)」. */
const TALLY = /[(（]\s*(?:共|合计)?\s*\d+\s*(?:个|家)?\s*[)）]$/;
const LEVEL_HEADING =
  /^(?:(?:全国|国家级?|省部?级?|市级?|区级?|县级?|行业级?|[一二三四五]星级?)){1,2}青年文明号(?:集体|名单)?$/;

interface Section {
  readonly bodyName: string;
  readonly level: TitleLevel | null;
  readonly scope?: TitleScope;
  readonly star?: number;
}
const NO_SECTION: Section = { bodyName: '', level: null };

const isFilled = (row: RosterRow): boolean => !row.every(isBlankCell);
const textsOf = (row: RosterRow): string[] =>
  row.map((cell) => plainText(cell).replace(/\s/g, '')).filter((text) => text !== '');

/** Returns the heading of a section, without its number and tally; null for other rows. */
function headingOf(row: RosterRow): string | null {
  const texts = textsOf(row);
  // A merged heading repeats its text.
  const different = [...new Set(texts)];
  const [first = '', second = ''] = different;
  const bare = (text: string): string => text.replace(TALLY, '');
  if (different.length === 2 && SECTION_NUMBER.test(first)) return bare(second);
  if (different.length !== 1) return null;
  if (SECTION_START.test(first)) return bare(first.replace(SECTION, ''));
  return TALLY.test(first) || LEVEL_HEADING.test(first) ? bare(first) : null;
}

/** Reads a heading as the level of the titles below it, or as their recommending body. */
function sectionOf(heading: string): Section {
  if (!/青年文明号/.test(heading)) return { bodyName: heading, level: null };
  return { bodyName: '', ...(readRank(heading) ?? { level: null }) };
}

function skipOf(row: RosterRow, header: RosterRow | undefined): TitleSkip | null {
  const texts = textsOf(row);
  const [first = ''] = texts;
  if (repeatsTitleHeader(row, header)) return 'headerRepeated';
  if (TOTAL.test(first)) return 'total';
  if (headingOf(row) !== null) return 'section';
  if (NOTE.test(first)) return 'note';
  return texts.every((text) => /^\d+[.、．]?$/.test(text)) ? 'number' : null;
}

const cleanTitle = (text: string): string => text.replace(/^\d{1,4}\s*[.、．]\s*/, '').trim();

/** Says whether a name is a number or a sign only. */
const isNameless = (name: string): boolean => !/\p{L}/u.test(name);

/** Parses the tables of a source as one list of titled collectives. */
export function readTitleTables(
  tables: readonly RosterTable[],
  choices: readonly TitleChoice[] = [],
): TitleListReading {
  const found = tables.map((table, index) => {
    const choice = choices.find(({ sheet }) => sheet === index);
    const header = headerOf(table, choice);
    return { table, index, header, choice, left: choice?.taken === false };
  });
  const usable = found.flatMap(({ header, left, ...one }) => (header && !left ? [{ ...one, header }] : []));
  const reader = new TitleReader(usable.length > 1);
  for (const { table, header, index, choice } of usable)
    reader.read(table, header, { index, chosen: choice?.fields !== undefined });
  for (const { table, header, left } of found)
    if (!header || left) reader.ignore(table, tables.length > 1 && !left);
  return reader.reading(found.map(({ table, index, header, left }) => summaryOf(table, index, header, left)));
}

function headerOf({ rows }: RosterTable, choice?: TitleChoice): TitleHeader | null {
  const found = findTitleHeader(rows);
  if (!choice?.fields) return found;
  const columns = new Map<TitleField, number>();
  choice.fields.forEach((field, index) => {
    if (field !== null && !columns.has(field)) columns.set(field, index);
  });
  return columns.has('name') ? { at: found?.at ?? -1, blocks: [columns], unread: [] } : null;
}

/** Describes a table for whoever says which columns are what. */
function summaryOf(
  { rows, sheet: name, hidden }: RosterTable,
  sheet: number,
  header: TitleHeader | null,
  left: boolean,
): TableSummary<TitleField> {
  const fields = new Map(
    (header?.blocks ?? []).flatMap((columns) =>
      [...columns].map(([field, index]) => [index, field] as const),
    ),
  );
  return {
    ...{ sheet, name, hidden, rows: rows.filter(isFilled).length },
    taken: header !== null && !left,
    columns: columnsOf(rows, header?.at ?? -1, (index) => ({ field: fields.get(index) ?? null })),
  };
}

/** Parses one table of cells. */
export const readTitleList = (rows: readonly RosterRow[]): TitleListReading =>
  readTitleTables([{ rows, sheet: '', hidden: false, hiddenRows: new Set() }]);

/** Returns the problems with codes that a client of a release knows. */
export const titleProblemsFor = (client: string, problems: readonly TitleListProblem[]): TitleListProblem[] =>
  problems.map((problem) => {
    const added = ADDED_PROBLEMS[problem.code];
    return !added || knows(client, added.since) ? problem : { ...problem, code: added.older };
  });

class TitleReader {
  private readonly lines: ListedTitle[] = [];
  private readonly problems: TitleListProblem[] = [];
  private readonly notices: TitleListNotice[] = [];
  private readonly rejected: TitleRejected[] = [];
  private readonly skipped: TitleSkipped[] = [];
  private readonly seen = new Map<string, number>();
  private ignored = 0;

  constructor(private readonly named: boolean) {}

  read(
    { rows, sheet, hidden, hiddenRows }: RosterTable,
    header: TitleHeader,
    source: { readonly index: number; readonly chosen: boolean },
  ): void {
    const place = this.named ? { sheet } : {};
    if (header.at < 0 && !source.chosen) this.notices.push({ code: 'headerGuessed', seen: '', ...place });
    for (const seen of header.unread) this.notices.push({ code: 'columnIgnored', seen, ...place });
    let section = NO_SECTION;
    rows.forEach((row, index) => {
      if (!isFilled(row)) return;
      const at = { row: index + 1, at: entryIdOf(source.index, index), ...place };
      if (index <= header.at) return this.skip(row, at, 'heading', header.blocks[0]);
      const code = skipOf(row, rows[header.at]);
      if (code === 'section') section = sectionOf(headingOf(row) ?? '');
      if (code !== null) return this.skip(row, at, code, header.blocks[0]);
      const unseen = hidden || hiddenRows.has(index);
      let taken = 0;
      header.blocks.forEach((columns, block) => {
        if ([...columns.values()].every((one) => isBlankCell(row[one]))) return;
        this.take(row, { ...at, at: entryIdOf(source.index, index, block) }, columns, section, unseen);
        taken += 1;
      });
      // Cells beside the known columns only.
      if (taken === 0) this.skip(row, at, 'note', header.blocks[0]);
    });
  }

  ignore({ rows, sheet }: RosterTable, several: boolean): void {
    const filled = rows.filter(isFilled).length;
    this.ignored += filled;
    if (filled > 0 && several) this.notices.push({ code: 'sheetIgnored', seen: sheet, sheet });
  }

  reading(sheets: TableSummary<TitleField>[]): TitleListReading {
    const { lines, problems, notices, rejected, skipped, ignored } = this;
    const heading = skipped.filter(({ code }) => code === 'heading').length;
    if (lines.length + rejected.length === 0) problems.push({ row: 1, code: 'noTable', seen: '' });
    const parts = {
      read: lines.length,
      rejected: rejected.length,
      heading,
      skipped: skipped.length - heading,
      ignored,
    };
    const all = parts.read + parts.rejected + parts.heading + parts.skipped + parts.ignored;
    return { lines, problems, notices, rejected, skipped, count: { all, ...parts }, sheets };
  }

  private skip(row: RosterRow, at: TitlePlace, code: TitleSkip, columns: TitleColumns | undefined): void {
    const seen = seenCell([...new Set(row.map(cellText))].filter((text) => text !== '').join(' '));
    this.skipped.push({ ...at, code, seen, cells: cellsOf(row, columns) });
  }

  private take(
    row: RosterRow,
    place: TitlePlace,
    columns: TitleColumns,
    section: Section,
    hidden: boolean,
  ): void {
    const at = (field: TitleField): RosterCell | undefined => row[columns.get(field) ?? -1];
    const entry = place;
    const name = cleanTitle(cellText(at('name')));
    const unit = cellText(at('unit'));
    const bodyName = cellText(at('bodyName')) || section.bodyName;
    const rank = readRank(at('level'));
    const stars = readRank(at('star'));
    const time = readAward(at('year'));
    const sessions = readAward(at('session')) ?? sessionOnly(at('session'));
    const key = `${nameKey(name)}|${nameKey(unit)}`;
    const problem = problemOf({
      name,
      unit,
      bodyName,
      rank,
      stars,
      time,
      sessions,
      repeats: this.seen.has(key),
    });
    if (problem || !rank || !stars || !time || !sessions) {
      const { code, field } = problem ?? ({ code: 'levelUnreadable', field: 'level' } as const);
      const cell = code === 'nameMissing' ? row.find((one) => !isBlankCell(one)) : at(field);
      const other = code === 'repeated' ? { otherRow: this.seen.get(key) ?? 0 } : {};
      this.problems.push({ ...entry, code, seen: seenCell(cell), ...other });
      const session = sessions?.session ?? time?.session;
      const read = {
        ...(rank ?? { level: null }),
        ...stars,
        level: rank?.level ?? stars?.level ?? section.level,
      };
      this.rejected.push({
        ...{ ...entry, cells: cellsOf(row, columns) },
        rank: session === undefined ? read : { ...read, session },
      });
      return;
    }
    this.seen.set(key, entry.row);
    const star = stars.star ?? rank.star ?? section.star;
    const scope = rank.scope ?? stars.scope ?? (rank.level === null ? section.scope : undefined);
    const session = sessions.session ?? time.session;
    this.lines.push({
      ...entry,
      name,
      unit,
      level: rank.level ?? stars.level ?? section.level ?? 'district',
      year: time.year || sessions.year,
      bodyName,
      ...(scope === undefined ? {} : { scope }),
      ...(star === undefined ? {} : { star }),
      ...(session === undefined ? {} : { session }),
      ...(hidden ? { hidden: true as const } : {}),
      ...((rank.level ?? stars.level ?? section.level ?? scope) ? { ranked: true as const } : {}),
    });
  }
}

/** A column of sessions may have the number alone. */
function sessionOnly(cell: RosterCell | undefined): ReturnType<typeof readAward> {
  const text = plainText(cell);
  return /^[1-9]\d?$/.test(text) ? { year: '', session: Number(text) } : null;
}

interface TitleCells {
  readonly name: string;
  readonly unit: string;
  readonly bodyName: string;
  readonly rank: object | null;
  readonly stars: object | null;
  readonly time: object | null;
  readonly sessions: object | null;
  readonly repeats: boolean;
}

function problemOf(cells: TitleCells): { code: TitleProblemCode; field: TitleField } | null {
  const longer = (text: string, max: number): boolean => [...text].length > max;
  if (cells.name === '' || isNameless(cells.name)) return { code: 'nameMissing', field: 'name' };
  if (longer(cells.name, NAME_MAX)) return { code: 'nameTooLong', field: 'name' };
  if (longer(cells.unit, UNIT_MAX)) return { code: 'unitTooLong', field: 'unit' };
  if (longer(cells.bodyName, BODY_MAX)) return { code: 'bodyTooLong', field: 'bodyName' };
  if (!cells.time) return { code: 'yearUnreadable', field: 'year' };
  if (!cells.sessions) return { code: 'yearUnreadable', field: 'session' };
  if (!cells.rank) return { code: 'levelUnreadable', field: 'level' };
  if (!cells.stars) return { code: 'levelUnreadable', field: 'star' };
  return cells.repeats ? { code: 'repeated', field: 'name' } : null;
}

const cellsOf = (row: RosterRow, columns: TitleColumns | undefined): TitleRejected['cells'] =>
  Object.fromEntries([...(columns ?? [])].map(([field, index]) => [field, seenCell(row[index])]));
