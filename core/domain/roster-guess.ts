import { cellText, isBlankCell, plainText, unnumbered, type RosterCell, type RosterRow } from './roster-cell';
import { readDate } from './roster-date';
import { isRosterField, ROSTER_FIELDS, type RosterColumnKind } from './roster-field';
import { namedHeader, type RosterHeader } from './roster-header';
import { cleanName, isName } from './text';

const GUESS_DEPTH = 40;

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

/** Infers columns from their cells if a table has no header; requires a name and a birth column. */
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
  return namedHeader(
    kinds.map((kind) => (isRosterField(kind) ? ROSTER_FIELDS[kind] : '')),
    kinds,
    -1,
  );
};
