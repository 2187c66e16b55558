import { mayBeSameBirth } from './birth';
import type { Day } from './month-day';
import { cellText, isBlankCell, seenCell, type RosterRow } from './roster-cell';
import { decimalHabit } from './roster-date';
import { isRosterField, ROSTER_FIELDS, ROSTER_MAX, type RosterField } from './roster-field';
import { guessHeader } from './roster-guess';
import { findHeader, type RosterHeader } from './roster-header';
import { readLine, type LineContext, type RosterLine } from './roster-line';
import type { RosterNotice, RosterProblem } from './roster-problem';
import { skipCode } from './roster-skip';

/** A rejected row: its cells of known columns, identity card numbers masked. */
export interface RosterRejected {
  row: number;
  cells: Partial<Record<RosterField, string>>;
}

/** The result of parsing a table: valid lines, problems, notices and rejected rows. */
export interface RosterReading {
  lines: RosterLine[];
  problems: RosterProblem[];
  notices: RosterNotice[];
  rejected: RosterRejected[];
}

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
  Object.fromEntries([...columns].map(([field, { index }]) => [field, seenCell(cells[index])]));

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

// The first of two equal people is accepted; the later row refers to it.
const findSamePerson = (line: RosterLine, earlier: readonly RosterLine[], label: string) => {
  const named = earlier.filter(({ name }) => name === line.name);
  const duplicate = named.find(({ birth }) => mayBeSameBirth(birth, line.birth));
  const other = duplicate ?? named[0];
  if (other === undefined) return undefined;
  return {
    duplicate: duplicate !== undefined,
    remark: { row: line.row, column: label, seen: line.name, otherRow: other.row },
  };
};

/** Parses a table of cells as a roster; `today` is used to detect future births. */
export const readRoster = (rows: readonly RosterRow[], { today }: { today: Day }): RosterReading => {
  const found = findHeader(rows);
  const header = found ?? guessHeader(rows);
  if (header === undefined) return { lines: [], problems: [missingTable(rows)], notices: [], rejected: [] };
  const contexts = header.blocks.map((columns) => contextOf(columns, rows, today));
  const nameLabel = header.blocks[0]?.get('name')?.label ?? ROSTER_FIELDS.name;
  const notices: RosterNotice[] = columnNotices(header, rows);
  if (found === undefined) notices.unshift({ row: 1, column: '', code: 'headerGuessed', seen: '' });
  if (!header.blocks.every((columns) => columns.has('birth'))) {
    const row = header.lastRow + 1;
    return {
      lines: [],
      problems: [{ row, column: ROSTER_FIELDS.birth, code: 'birthColumnMissing', seen: '' }],
      notices,
      rejected: [],
    };
  }
  const problems: RosterProblem[] = [];
  const lines: RosterLine[] = [];
  const rejected: RosterRejected[] = [];
  const take = (cells: RosterRow, row: number, context: LineContext) => {
    const reading = readLine(cells, row, context);
    problems.push(...reading.problems);
    notices.push(...reading.notices);
    const matches = reading.line && findSamePerson(reading.line, lines, nameLabel);
    if (matches?.duplicate) problems.push({ ...matches.remark, code: 'duplicate' });
    else if (matches !== undefined) notices.push({ ...matches.remark, code: 'sameName' });
    if (reading.line === undefined || matches?.duplicate)
      rejected.push({ row, cells: knownCells(cells, context) });
    else lines.push(reading.line);
  };
  const skipped = skipNotices(rows, header);
  rows.forEach((cells, index) => {
    const skip = skipped.get(index);
    if (skip !== undefined) notices.push(skip);
    if (index <= header.lastRow || skipCode(cells, header) !== undefined) return;
    const filled = contexts.filter((context) => contexts.length === 1 || !isEmptyBlock(cells, context));
    for (const context of filled) take(cells, index + 1, context);
  });
  const excess = lines[ROSTER_MAX];
  if (excess !== undefined)
    problems.push({ row: excess.row, column: nameLabel, code: 'tooManyLines', seen: String(lines.length) });
  if (lines.length + problems.length === 0)
    problems.push({ row: header.lastRow + 1, column: nameLabel, code: 'noPeople', seen: '' });
  return { lines: lines.slice(0, ROSTER_MAX), problems, notices, rejected };
};
