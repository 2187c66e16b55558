import { cellText, columnLetters, isBlankCell, seenCell, type RosterRow } from './roster-cell';

/** What somebody decided about a table of a source, which has its position in it. */
export interface TableChoice<Field extends string> {
  readonly sheet: number;
  /** Whether the table is read; one with a header is by default. */
  readonly taken?: boolean | undefined;
  /** What each column is, null for one that is not read. */
  readonly fields?: readonly (Field | null)[] | undefined;
}

export interface TableColumn<Field extends string> {
  readonly label: string;
  /** The first cell below the header. */
  readonly sample: string;
  readonly field: Field | null;
}

/** A table of a source as it was read. */
export interface TableSummary<Field extends string> {
  readonly sheet: number;
  /** '' for a text. */
  readonly name: string;
  readonly hidden: boolean;
  /** The number of filled rows. */
  readonly rows: number;
  readonly taken: boolean;
  readonly columns: readonly TableColumn<Field>[];
}

/** More than any table has of either. */
const ROWS_OF_SHEET = 10_000;
const BLOCKS_OF_ROW = 100;

/** The id of an entry by sheet, row and block, all from 0: the same however the columns are read, and in reading order. */
export const entryIdOf = (sheet: number, row: number, block = 0): number =>
  (sheet * ROWS_OF_SHEET + row + 1) * BLOCKS_OF_ROW + block;

/** Describes the columns of a table; `header` is the index of its last header row, -1 where there is none. */
export function columnsOf<Field extends string>(
  rows: readonly RosterRow[],
  header: number,
  fieldOf: (column: number) => { readonly field: Field | null; readonly label?: string | undefined },
): TableColumn<Field>[] {
  const below = rows.slice(header + 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const { field, label } = fieldOf(index);
    const filled = below.find((row) => !isBlankCell(row[index]));
    return {
      label: seenCell(label || cellText(rows[header]?.[index]) || columnLetters(index)),
      sample: seenCell(filled?.[index]),
      field,
    };
  });
}
