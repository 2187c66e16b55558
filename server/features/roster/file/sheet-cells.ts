import type { RosterCell } from '../../../../core/domain/roster-cell';
import type { RosterFileRefusal } from '../../../../core/domain/roster-file-refusal';
import { CELL_MAX, COLUMNS_MAX, ROWS_MAX } from './table-limits';

/** A worksheet as read; `over` says which limit its filled cells exceed, beyond which nothing was read. */
export interface SheetCells {
  rows: RosterCell[][];
  over?: Extract<RosterFileRefusal, 'file-too-many-rows' | 'file-too-many-columns' | 'file-cell-too-long'>;
  /** Indices of hidden rows. */
  hiddenRows: ReadonlySet<number>;
}

/** A worksheet of a workbook. */
export interface Worksheet extends SheetCells {
  name: string;
  hidden: boolean;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Says which limit a cell exceeds. */
export const cellOver = (row: number, column: number, value: RosterCell): SheetCells['over'] => {
  if (row >= ROWS_MAX) return 'file-too-many-rows';
  if (column >= COLUMNS_MAX) return 'file-too-many-columns';
  return typeof value === 'string' && value.length > CELL_MAX ? 'file-cell-too-long' : undefined;
};

/** Collects the cells of a worksheet; limits apply before anything is allocated. */
export class SheetCollector {
  readonly #rows: RosterCell[][] = [];
  readonly #merges: (readonly [first: Position, last: Position])[] = [];
  readonly #hiddenRows = new Set<number>();
  #over: SheetCells['over'];

  /** Sets a cell; an empty one changes nothing. Returns false beyond the limits. */
  set(row: number, column: number, value: RosterCell): boolean {
    if (value === null || value === '') return true;
    const over = cellOver(row, column, value);
    if (over === undefined) (this.#rows[row] ??= [])[column] = value;
    else this.#over ??= over;
    return over === undefined;
  }

  hide(row: number): void {
    if (row < ROWS_MAX) this.#hiddenRows.add(row);
  }

  merge(first: Position, last: Position): void {
    if (last.row > first.row && first.row < ROWS_MAX) this.#merges.push([first, last]);
  }

  /** Returns the cells without gaps. */
  finish(): SheetCells {
    this.#fillMerges();
    return {
      rows: Array.from(this.#rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
      hiddenRows: this.#hiddenRows,
      ...(this.#over === undefined ? {} : { over: this.#over }),
    };
  }

  // A vertically merged block has its value in the top row only; it applies to each of its rows.
  #fillMerges(): void {
    const rows = this.#rows;
    for (const [first, last] of this.#merges) {
      const value = rows[first.row]?.[first.column];
      if (value === undefined || value === null) continue;
      for (let row = first.row + 1; row <= Math.min(last.row, rows.length - 1); row += 1)
        (rows[row] ??= [])[first.column] = value;
    }
  }
}
