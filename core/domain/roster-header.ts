import {
  cellText,
  columnLetters,
  isBlankCell,
  plainText,
  unnumbered,
  type RosterCell,
  type RosterRow,
} from './roster-cell';
import { readDate } from './roster-date';
import {
  fieldOfLabel,
  isRosterField,
  ROSTER_FIELDS,
  type RosterColumnKind,
  type RosterField,
} from './roster-field';
import { cleanName, isName } from './text';

export interface RosterColumn {
  index: number;
  label: string;
  kind: RosterColumnKind;
  /** Stands for a field that an earlier column already gives. */
  repeated: boolean;
}

/** States which columns mean what and where the people begin (row indices from 0). */
export interface RosterHeader {
  columns: RosterColumn[];
  /** The fields taken, by column; two or more sets where people stand side by side under repeated headers. */
  blocks: ReadonlyMap<RosterField, RosterColumn>[];
  /** Index of the last header row; -1 where the header was guessed from the cells. */
  lastRow: number;
}

const HEADER_DEPTH = 12;
const GUESS_DEPTH = 40;

const kindsOf = (row: RosterRow | undefined): RosterColumnKind[] =>
  (row ?? []).map((cell) => fieldOfLabel(cellText(cell)));

const scoreOf = (kinds: RosterColumnKind[]): number =>
  kinds.includes('name') ? new Set(kinds.filter(isRosterField)).size : 0;

const fieldMap = (columns: RosterColumn[]): Map<RosterField, RosterColumn> =>
  new Map(columns.flatMap((column) => (isRosterField(column.kind) ? [[column.kind, column] as const] : [])));

// A printed roster may set people side by side: the same headers, in the same order, once more to the right.
const sideBySide = (columns: RosterColumn[]): RosterColumn[][] => {
  const first = columns.find(({ kind }) => kind !== 'unknown');
  const starts = columns.filter(({ kind, label }) => kind === first?.kind && label === first.label);
  const sets = starts.map(({ index }, at) =>
    columns
      .slice(index, starts[at + 1]?.index)
      .filter(({ kind, label }) => isRosterField(kind) && label !== ''),
  );
  const labels = new Set(sets.map((set) => set.map(({ label }) => label).join('\t')));
  const whole = sets.every((set) =>
    ['name', 'birth'].every((kind) => set.some((column) => column.kind === kind)),
  );
  return sets.length > 1 && labels.size === 1 && whole ? sets : [];
};

const named = (labels: string[], kinds: RosterColumnKind[], lastRow: number): RosterHeader => {
  const plain = kinds.map((kind, index): RosterColumn => ({
    index,
    kind,
    label: labels[index] || columnLetters(index),
    repeated: isRosterField(kind) && kinds.indexOf(kind) < index,
  }));
  const sets = sideBySide(plain);
  if (sets.length === 0)
    return { columns: plain, blocks: [fieldMap(plain.filter(({ repeated }) => !repeated))], lastRow };
  return {
    columns: plain.map((column) => ({ ...column, repeated: false })),
    blocks: sets.map(fieldMap),
    lastRow,
  };
};

const merged = (upper: RosterRow, lower: RosterRow, lastRow: number): RosterHeader => {
  const [above, below] = [kindsOf(upper), kindsOf(lower)];
  const width = Math.max(upper.length, lower.length);
  const picks = Array.from({ length: width }, (_, index) => {
    const own = !isBlankCell(lower[index]);
    const label = cellText(own ? lower[index] : upper[index]);
    return { label, kind: (own ? below[index] : above[index]) ?? ('unknown' as const) };
  });
  return named(
    picks.map(({ label }) => label),
    picks.map(({ kind }) => kind),
    lastRow,
  );
};

// A second header row repeats 姓名 (a merged cell) or leaves it blank, and names at least one column itself.
const continues = (first: RosterRow, second: RosterRow | undefined): boolean => {
  if (second === undefined) return false;
  const [above, below] = [kindsOf(first), kindsOf(second)];
  const name = above.indexOf('name');
  if (below[name] !== 'name' && !isBlankCell(second[name])) return false;
  return below.some(isRosterField);
};

/** Finds the header among the first rows, one row or two; undefined where no row names a 姓名 column. */
export const findHeader = (rows: readonly RosterRow[]): RosterHeader | undefined => {
  const scores = rows.slice(0, HEADER_DEPTH).map((row) => scoreOf(kindsOf(row)));
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  const row = rows[at];
  if (best === 0 || row === undefined) return undefined;
  const [before, after] = [rows[at - 1], rows[at + 1]];
  if (after !== undefined && continues(row, after)) return merged(row, after, at + 1);
  if (before !== undefined && kindsOf(before).includes('name')) return merged(before, row, at);
  return named(row.map(cellText), kindsOf(row), at);
};

/** Tells whether a row repeats the header, as the top of a printed page does. */
export const repeatsHeader = (row: RosterRow, header: RosterHeader): boolean => {
  const fields = header.columns.filter(({ kind }) => isRosterField(kind));
  const same = fields.filter(({ index, kind }) => fieldOfLabel(cellText(row[index])) === kind);
  return same.some(({ kind }) => kind === 'name') && same.length * 2 > fields.length;
};

const share = (cells: RosterCell[], test: (cell: RosterCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const looksNamed = (cell: RosterCell): boolean => {
  const name = cleanName(unnumbered(cellText(cell)));
  return (
    isName(name) &&
    /^[\p{Script=Han}〇·]{2,}$/u.test(name) &&
    [...name].length <= (name.includes('·') ? 20 : 4)
  );
};
const looksBorn = (cell: RosterCell): boolean => 'value' in readDate(cell, 'october');

const GUESSES: readonly (readonly ['gender' | 'phone' | 'politics', (cell: RosterCell) => boolean])[] = [
  ['gender', (cell) => /^[男女]$/.test(plainText(cell))],
  ['phone', (cell) => /^1\d{10}$/.test(plainText(cell))],
  ['politics', (cell) => /党员|团员|^群众$/.test(plainText(cell))],
];

/** Guesses columns from their cells where a table has no header; needs a name and a birth column. */
export const guessHeader = (rows: readonly RosterRow[]): RosterHeader | undefined => {
  const sample = rows.filter((row) => !row.every(isBlankCell)).slice(0, GUESS_DEPTH);
  const columns = Array.from({ length: Math.max(0, ...sample.map((row) => row.length)) }, (_, index) =>
    sample.map((row) => row[index] ?? null).filter((cell) => !isBlankCell(cell)),
  );
  const kinds: RosterColumnKind[] = columns.map(() => 'unknown');
  const guessed = columns.map((cells) => GUESSES.find(([, test]) => share(cells, test) >= 0.6)?.[0]);
  guessed.forEach((kind, index) => {
    if (kind !== undefined && !kinds.includes(kind)) kinds[index] = kind;
  });
  const birth = columns.findIndex(
    (cells, index) => kinds[index] === 'unknown' && share(cells, looksBorn) >= 0.6,
  );
  const variety = columns.map((cells, index) =>
    kinds[index] === 'unknown' && index !== birth && share(cells, looksNamed) >= 0.6
      ? new Set(cells.map((cell) => cleanName(cellText(cell)))).size
      : 0,
  );
  const name = variety.indexOf(Math.max(1, ...variety));
  if (birth < 0 || name < 0) return undefined;
  kinds[birth] = 'birth';
  kinds[name] = 'name';
  return named(
    kinds.map((kind) => (isRosterField(kind) ? ROSTER_FIELDS[kind] : '')),
    kinds,
    -1,
  );
};
