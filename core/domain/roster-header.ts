import { cellText, columnLetters, isBlankCell, type RosterRow } from './roster-cell';
import { fieldOfLabel, isRosterField, type RosterColumnKind, type RosterField } from './roster-field';

export interface RosterColumn {
  index: number;
  label: string;
  kind: RosterColumnKind;
  /** An earlier column has the same field. */
  repeated: boolean;
}

/** The meaning of the columns and the end of the header (row indices from 0). */
export interface RosterHeader {
  columns: RosterColumn[];
  /** Columns by field; two or more sets where people are listed side by side under repeated headers. */
  blocks: ReadonlyMap<RosterField, RosterColumn>[];
  /** Index of the last header row; -1 where the header was guessed from the cells. */
  lastRow: number;
}

const HEADER_DEPTH = 12;

const kindsOf = (row: RosterRow | undefined): RosterColumnKind[] =>
  (row ?? []).map((cell) => fieldOfLabel(cellText(cell)));

const scoreOf = (kinds: RosterColumnKind[]): number =>
  kinds.includes('name') ? new Set(kinds.filter(isRosterField)).size : 0;

const fieldMap = (columns: RosterColumn[]): Map<RosterField, RosterColumn> =>
  new Map(columns.flatMap((column) => (isRosterField(column.kind) ? [[column.kind, column] as const] : [])));

// A printed roster may list people side by side, with the same headers repeated to the right.
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

/** Builds a header from labels and kinds, with repeated columns marked or grouped into blocks. */
export const namedHeader = (labels: string[], kinds: RosterColumnKind[], lastRow: number): RosterHeader => {
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
  const [upperKinds, lowerKinds] = [kindsOf(upper), kindsOf(lower)];
  const width = Math.max(upper.length, lower.length);
  const picks = Array.from({ length: width }, (_, index) => {
    const own = !isBlankCell(lower[index]);
    const label = cellText(own ? lower[index] : upper[index]);
    return { label, kind: (own ? lowerKinds[index] : upperKinds[index]) ?? ('unknown' as const) };
  });
  return namedHeader(
    picks.map(({ label }) => label),
    picks.map(({ kind }) => kind),
    lastRow,
  );
};

// A second header row repeats 姓名 (a merged cell) or leaves it blank, and has at least one known column label.
const continues = (first: RosterRow, second: RosterRow | undefined): boolean => {
  if (second === undefined) return false;
  const [upperKinds, lowerKinds] = [kindsOf(first), kindsOf(second)];
  const name = upperKinds.indexOf('name');
  if (lowerKinds[name] !== 'name' && !isBlankCell(second[name])) return false;
  return lowerKinds.some(isRosterField);
};

/** Finds the header (one or two rows) among the first rows; undefined if no row has a 姓名 column. */
export const findHeader = (rows: readonly RosterRow[]): RosterHeader | undefined => {
  const scores = rows.slice(0, HEADER_DEPTH).map((row) => scoreOf(kindsOf(row)));
  const best = Math.max(0, ...scores);
  const at = scores.indexOf(best);
  const row = rows[at];
  if (best === 0 || row === undefined) return undefined;
  const [before, after] = [rows[at - 1], rows[at + 1]];
  if (after !== undefined && continues(row, after)) return merged(row, after, at + 1);
  if (before !== undefined && kindsOf(before).includes('name')) return merged(before, row, at);
  return namedHeader(row.map(cellText), kindsOf(row), at);
};

/** Says whether a row repeats the header, as on every printed page. */
export const repeatsHeader = (row: RosterRow, header: RosterHeader): boolean => {
  const fields = header.columns.filter(({ kind }) => isRosterField(kind));
  const same = fields.filter(({ index, kind }) => fieldOfLabel(cellText(row[index])) === kind);
  return same.some(({ kind }) => kind === 'name') && same.length * 2 > fields.length;
};
