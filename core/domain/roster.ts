import { birthMonth, mayBeSameBirth } from './birth';
import type { Day } from './month-day';
import {
  cellText,
  isBlankCell,
  isCheckedIdCard,
  isIdCard,
  plainText,
  seenCell,
  type RosterRow,
} from './roster-cell';
import { decimalHabit } from './roster-date';
import { isRosterField, ROSTER_FIELDS, ROSTER_MAX, type RosterField } from './roster-field';
import { guessHeader } from './roster-guess';
import { findHeader, namedHeader, type RosterHeader } from './roster-header';
import { readLine, type LineContext, type RosterLine } from './roster-line';
import type { RosterNotice, RosterProblem } from './roster-problem';
import { skipCode, type SkipCode } from './roster-skip';
import { columnsOf, entryIdOf, type TableChoice, type TableSummary } from './table-choice';

/** A table of a source: a worksheet, or the whole of a text. Rows are numbered from 1 for the reader. */
export interface RosterTable {
  rows: readonly RosterRow[];
  /** '' for a text. */
  sheet: string;
  hidden: boolean;
  /** Indices of hidden rows. */
  hiddenRows: ReadonlySet<number>;
}

/** A rejected row: its cells of known columns, identity card numbers masked. */
export interface RosterRejected {
  row: number;
  at?: number;
  sheet?: string;
  cells: Partial<Record<RosterField, string>>;
}

/** A row that was not taken for a person; it can be taken after all. */
export interface RosterSkipped extends RosterRejected {
  code: SkipCode;
  seen: string;
}

/** How the filled entries of all tables add up: `all` is the sum of the others. */
export interface RosterCount {
  all: number;
  read: number;
  rejected: number;
  /** Header rows and the rows above them. */
  heading: number;
  skipped: number;
  /** Rows of worksheets without people. */
  ignored: number;
}

/** The result of parsing a table: valid lines, problems, notices, rejected and skipped rows. */
export interface RosterReading {
  lines: RosterLine[];
  problems: RosterProblem[];
  notices: RosterNotice[];
  rejected: RosterRejected[];
  skipped: RosterSkipped[];
  count: RosterCount;
  /** The tables with their columns, in the order of the source. */
  sheets: TableSummary<RosterField>[];
}

export type RosterChoice = TableChoice<RosterField>;

const columnNotices = (header: RosterHeader, rows: readonly RosterRow[]): RosterNotice[] =>
  header.columns.flatMap((column): RosterNotice[] => {
    const { kind, index, label, repeated } = column;
    const used = rows.slice(header.lastRow + 1).some((row) => !isBlankCell(row[index]));
    if (!used || kind === 'serial' || (isRosterField(kind) && !repeated)) return [];
    const code = kind === 'idCard' ? 'idCardIgnored' : repeated ? 'columnRepeated' : 'columnIgnored';
    return [{ row: Math.max(1, header.lastRow + 1), column: label, code, seen: '' }];
  });

const contextOf = (columns: LineContext['columns'], rows: readonly RosterRow[], today: Day): LineContext => {
  const habit = (field: RosterField) => {
    const index = columns.get(field)?.index;
    return index === undefined ? 'unknown' : decimalHabit(rows.map((row) => row[index]));
  };
  return { columns, birthHabit: habit('birth'), joinedHabit: habit('joinedPost'), today };
};

const isEmptyBlock = (cells: RosterRow, { columns }: LineContext): boolean =>
  [...columns.values()].every(({ index }) => isBlankCell(cells[index]));

const knownCells = (cells: RosterRow, { columns }: LineContext): RosterRejected['cells'] =>
  Object.fromEntries(
    [...columns].map(([field, { index }]) => {
      // A long volunteer number is no identity card number, and would be lost when the row is corrected.
      const text = plainText(cells[index]).replace(/\s/g, '');
      const whole = field === 'volunteerNo' && isIdCard(text) && !isCheckedIdCard(text);
      return [field, whole ? text : seenCell(cells[index])];
    }),
  );

// One notice per run of blank rows between people; blank rows after the last person are ignored.
const skipNotices = (rows: readonly RosterRow[], header: RosterHeader): Map<number, RosterNotice> => {
  const found = new Map<number, RosterNotice>();
  let blankSince = -1;
  for (let index = header.lastRow + 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const code = skipCode(row, header);
    if (code === 'blankRow') {
      if (blankSince < 0) blankSince = index;
      continue;
    }
    if (blankSince >= 0 && code === undefined)
      found.set(blankSince, { row: blankSince + 1, column: '', code: 'blankRow', seen: '' });
    blankSince = -1;
    const first = row.findIndex((cell) => !isBlankCell(cell));
    if (code !== undefined)
      found.set(index, {
        row: index + 1,
        column: header.columns[first]?.label ?? '',
        code,
        seen: seenCell(row[first]),
      });
  }
  return found;
};

const missingTable = (rows: readonly RosterRow[]): RosterProblem => {
  const at = rows.findIndex((row) => row.some((cell) => !isBlankCell(cell)));
  const seen = (rows[at] ?? []).map(cellText).filter((text) => text !== '');
  return { row: Math.max(0, at) + 1, column: '', code: 'noTable', seen: seenCell(seen.join(' ')) };
};

// The first of two equal people is accepted; the later row refers to it. A roster tells people apart by name and month.
const findSamePerson = (line: RosterLine, earlier: readonly RosterLine[], label: string) => {
  const named = earlier.filter(({ name }) => name === line.name);
  const duplicate = named.find(({ birth }) => mayBeSameBirth(birth, line.birth));
  const sameMonth = named.find(({ birth }) => birthMonth(birth) === birthMonth(line.birth));
  const other = duplicate ?? sameMonth ?? named[0];
  if (other === undefined) return undefined;
  return {
    code: duplicate ? ('duplicate' as const) : sameMonth ? ('sameMonth' as const) : null,
    remark: { row: line.row, column: label, seen: line.name, otherRow: other.row },
  };
};

const isFilled = (row: RosterRow): boolean => !row.every(isBlankCell);

/** Finds the header of a table, or infers it from the cells. */
const headerOf = ({ rows }: RosterTable, choice?: RosterChoice): RosterHeader | undefined => {
  const found = findHeader(rows) ?? guessHeader(rows);
  if (!choice?.fields) return found;
  const labels = choice.fields.map((_field, index) => found?.columns[index]?.label ?? '');
  const kinds = choice.fields.map((field) => field ?? 'unknown');
  const header = namedHeader(labels, kinds, found?.lastRow ?? -1);
  return header.blocks.some((columns) => columns.has('name')) ? header : undefined;
};

const hasBirth = (header: RosterHeader): boolean => header.blocks.every((columns) => columns.has('birth'));

const noReading = (
  problem: RosterProblem,
  notices: RosterNotice[],
  tables: readonly RosterTable[],
  sheets: TableSummary<RosterField>[],
): RosterReading => {
  const ignored = tables.reduce((sum, { rows }) => sum + rows.filter(isFilled).length, 0);
  const count = { all: ignored, read: 0, rejected: 0, heading: 0, skipped: 0, ignored };
  return { lines: [], problems: [problem], notices, rejected: [], skipped: [], count, sheets };
};

/** Describes a table for whoever says which columns are what. */
const summaryOf = (
  { rows, sheet: name, hidden }: RosterTable,
  sheet: number,
  header: RosterHeader | undefined,
  left: boolean,
): TableSummary<RosterField> => ({
  ...{ sheet, name, hidden, rows: rows.filter(isFilled).length },
  taken: header !== undefined && !left && hasBirth(header),
  columns: columnsOf(rows, header?.lastRow ?? -1, (index) => {
    const column = header?.columns[index];
    const field = column && isRosterField(column.kind) && !column.repeated ? column.kind : null;
    return { field, label: column?.label };
  }),
});

/** Reads one table into `reading`. */
function readTable(
  { rows, hidden, hiddenRows }: RosterTable,
  header: RosterHeader,
  today: Day,
  source: { sheet?: string; index: number; chosen: boolean },
  reading: RosterReading,
): void {
  const { lines, problems, notices, rejected, skipped, count } = reading;
  const { index: position, chosen, ...place } = source;
  const contexts = header.blocks.map((columns) => contextOf(columns, rows, today));
  const nameLabel = header.blocks[0]?.get('name')?.label ?? ROSTER_FIELDS.name;
  const ignored: RosterNotice[] = columnNotices(header, rows);
  if (header.lastRow < 0 && !chosen) ignored.unshift({ row: 1, column: '', code: 'headerGuessed', seen: '' });
  notices.push(...ignored.map((notice) => ({ ...notice, ...place })));
  const take = (cells: RosterRow, row: number, context: LineContext, block: number) => {
    const entry = { at: entryIdOf(position, row - 1, block), ...place };
    const result = readLine(cells, row, context);
    problems.push(...result.problems.map((problem) => ({ ...problem, ...entry })));
    notices.push(...result.notices.map((notice) => ({ ...notice, ...place })));
    const same = result.line && findSamePerson(result.line, lines, nameLabel);
    if (same?.code) problems.push({ ...same.remark, ...entry, code: same.code });
    else if (same !== undefined) notices.push({ ...same.remark, ...place, code: 'sameName' });
    if (result.line === undefined || same?.code)
      rejected.push({ row, ...entry, cells: knownCells(cells, context) });
    else {
      const unseen = hidden || hiddenRows.has(row - 1);
      lines.push({ ...result.line, ...entry, ...(unseen ? { hidden: true as const } : {}) });
    }
  };
  const notes = skipNotices(rows, header);
  rows.forEach((cells, index) => {
    const note = notes.get(index);
    if (note !== undefined) notices.push({ ...note, ...place });
    if (!isFilled(cells)) return;
    const code = index <= header.lastRow ? 'heading' : skipCode(cells, header);
    if (code === 'heading') {
      count.heading += 1;
    } else if (code !== undefined) {
      const context = contexts[0];
      skipped.push({
        row: index + 1,
        at: entryIdOf(position, index),
        ...place,
        code,
        seen: seenCell(
          cells
            .filter((cell) => !isBlankCell(cell))
            .map(cellText)
            .join(' '),
        ),
        cells: context ? knownCells(cells, context) : {},
      });
    } else {
      let taken = 0;
      contexts.forEach((context, block) => {
        if (contexts.length > 1 && isEmptyBlock(cells, context)) return;
        take(cells, index + 1, context, block);
        taken += 1;
      });
      // A row that has cells beside the blocks only is no person.
      if (taken === 0) count.heading += 1;
    }
  });
}

/** Parses the tables of a source as one roster; `today` is used to detect future births. */
export const readRosterTables = (
  tables: readonly RosterTable[],
  { today, choices = [] }: { today: Day; choices?: readonly RosterChoice[] | undefined },
): RosterReading => {
  const found = tables.map((table, index) => {
    const choice = choices.find(({ sheet }) => sheet === index);
    const header = headerOf(table, choice);
    return { table, index, header, choice, left: choice?.taken === false };
  });
  const usable = found.flatMap(({ header, left, ...one }) =>
    header && !left && hasBirth(header) ? [{ ...one, header }] : [],
  );
  const sheets = found.map(({ table, index, header, left }) => summaryOf(table, index, header, left));
  const [first] = found.flatMap(({ table, header, left }) => (header && !left ? [{ table, header }] : []));
  if (first === undefined) return noReading(missingTable(tables[0]?.rows ?? []), [], tables, sheets);
  if (usable.length === 0) {
    const { table, header } = first;
    const problem: RosterProblem = {
      ...{ row: header.lastRow + 1, column: ROSTER_FIELDS.birth },
      ...{ code: 'birthColumnMissing', seen: '' },
    };
    const notices = columnNotices(header, table.rows);
    if (header.lastRow < 0) notices.unshift({ row: 1, column: '', code: 'headerGuessed', seen: '' });
    return noReading(problem, notices, tables, sheets);
  }
  const reading: RosterReading = {
    ...{ lines: [], problems: [], notices: [], rejected: [], skipped: [] },
    count: { all: 0, read: 0, rejected: 0, heading: 0, skipped: 0, ignored: 0 },
    sheets,
  };
  for (const { table, header, index, choice } of usable) {
    const named = usable.length > 1 ? { sheet: table.sheet } : {};
    const source = { ...named, index, chosen: choice?.fields !== undefined };
    readTable(table, header, today, source, reading);
  }
  for (const { table, left } of found) {
    const filled = table.rows.filter(isFilled).length;
    if (filled === 0 || usable.some((one) => one.table === table)) continue;
    reading.count.ignored += filled;
    if (left) continue;
    reading.notices.push({ row: 1, column: '', code: 'sheetIgnored', seen: table.sheet, sheet: table.sheet });
  }
  const { lines, problems, notices, rejected, skipped, count } = reading;
  const nameLabel = first.header.blocks[0]?.get('name')?.label ?? ROSTER_FIELDS.name;
  const excess = lines[ROSTER_MAX];
  if (excess !== undefined)
    problems.push({ row: excess.row, column: nameLabel, code: 'tooManyLines', seen: String(lines.length) });
  if (lines.length + problems.length === 0)
    problems.push({ row: first.header.lastRow + 1, column: nameLabel, code: 'noPeople', seen: '' });
  const over = Math.max(0, lines.length - ROSTER_MAX);
  const read = lines.length - over;
  const refused = rejected.length + over;
  return {
    ...{ lines: lines.slice(0, ROSTER_MAX), problems, notices, rejected, skipped, sheets },
    count: {
      all: read + refused + count.heading + skipped.length + count.ignored,
      ...{ read, rejected: refused, heading: count.heading, skipped: skipped.length, ignored: count.ignored },
    },
  };
};

/** Parses one table of cells as a roster. */
export const readRoster = (rows: readonly RosterRow[], options: { today: Day }): RosterReading =>
  readRosterTables([{ rows, sheet: '', hidden: false, hiddenRows: new Set() }], options);
