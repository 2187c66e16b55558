import { ROSTER_FIELDS, type RosterField } from './roster-field';
import type { RosterColumn } from './roster-header';
import { readLine, type LineReading } from './roster-line';
import type { Day } from './month-day';

/** The cells of one row as a person typed or mended them. */
export type RosterCells = Readonly<Partial<Record<RosterField, string>>>;

const FIELDS = Object.keys(ROSTER_FIELDS) as RosterField[];
const COLUMNS = new Map<RosterField, RosterColumn>(
  FIELDS.map((kind, index) => [kind, { index, kind, label: ROSTER_FIELDS[kind], repeated: false }]),
);

/** Reads one row anew after a person mended it; the same rules as for a file, every column known. */
export const mendLine = (row: number, cells: RosterCells, today: Day): LineReading =>
  readLine(
    FIELDS.map((field) => cells[field] ?? ''),
    row,
    { columns: COLUMNS, birthHabit: 'unknown', joinedHabit: 'unknown', today },
  );
