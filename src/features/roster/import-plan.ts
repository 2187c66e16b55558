import type { InputOf, OutputOf } from '@core/contract/procedures';
import { ROSTER_FIELDS, type RosterField } from '@core/domain/roster-field';

export type Preview = OutputOf<'roster.preview'>;
export type PreviewLine = Preview['lines'][number];
export type RejectedRow = Preview['rejected'][number];
export type ImportLine = InputOf<'roster.import'>['lines'][number];

/** What the person decided about single rows of a preview. */
export interface Decisions {
  /** Rows mended on the spot, by row number, as the server read them anew. */
  readonly mended: Readonly<Record<number, PreviewLine>>;
  readonly leftOut: readonly number[];
}

export const UNDECIDED: Decisions = { mended: {}, leftOut: [] };

const sameBirth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7);

/** Lists every readable line, mended ones in their place, in the order of the table. */
export const readableLines = (preview: Preview, { mended }: Decisions): PreviewLine[] =>
  [...preview.lines, ...Object.values(mended)].sort((a, b) => a.row - b.row);

/** Lists the rows that still keep a person waiting: neither mended nor left out. */
export const openRows = (preview: Preview, { mended, leftOut }: Decisions): RejectedRow[] =>
  preview.rejected.filter(({ row }) => !(row in mended) && !leftOut.includes(row));

/** Lists what an import writes: every readable line that is new and not left out. */
export const linesToWrite = (preview: Preview, decisions: Decisions): PreviewLine[] =>
  readableLines(preview, decisions).filter(({ row, known }) => !known && !decisions.leftOut.includes(row));

/** Finds another line of the table that is the same person: the server keeps one of name and birth month. */
export const twinOf = (
  line: Pick<PreviewLine, 'row' | 'name' | 'birth'>,
  lines: readonly PreviewLine[],
): PreviewLine | undefined =>
  lines.find(
    (other) => other.row !== line.row && other.name === line.name && sameBirth(other.birth, line.birth),
  );

/** Takes a preview line's own cells, without what only the preview says. */
export const importLineOf = ({ row: _row, known: _known, ...line }: PreviewLine): ImportLine => line;

/** Writes cells as a pasted table of one row, so that a mended row is read by the same reader as the whole. */
export const pasteOf = (rows: readonly Readonly<Partial<Record<RosterField, string>>>[]): string => {
  const fields = (Object.keys(ROSTER_FIELDS) as RosterField[]).filter((field) =>
    rows.some((cells) => cells[field] !== undefined),
  );
  const plain = (text: string | undefined): string => (text ?? '').replace(/[\t\r\n"]+/g, ' ').trim();
  return [
    fields.map((field) => ROSTER_FIELDS[field]).join('\t'),
    ...rows.map((cells) => fields.map((field) => plain(cells[field])).join('\t')),
  ].join('\n');
};
