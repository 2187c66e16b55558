import type { InputOf, OutputOf } from '@core/contract/procedures';
import { ROSTER_FIELDS, type RosterField } from '@core/domain/roster-field';

export type Preview = OutputOf<'roster.preview'>;
export type PreviewLine = Preview['lines'][number];
export type RejectedRow = Preview['rejected'][number];
export type ImportLine = InputOf<'roster.import'>['lines'][number];

/** The decisions about single rows of a preview. Stored in a draft: field names must not change. */
export interface Decisions {
  /** Corrected rows by row number, as parsed again by the server. */
  readonly mended: Readonly<Record<number, PreviewLine>>;
  readonly leftOut: readonly number[];
}

export const UNDECIDED: Decisions = { mended: {}, leftOut: [] };

const sameBirth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7);

/** Lists the readable lines, corrected ones included, in table order. */
export const readableLines = (preview: Preview, { mended: corrected }: Decisions): PreviewLine[] =>
  [...preview.lines, ...Object.values(corrected)].sort((a, b) => a.row - b.row);

/** Lists the rejected rows that are neither corrected nor left out. */
export const openRows = (preview: Preview, { mended: corrected, leftOut }: Decisions): RejectedRow[] =>
  preview.rejected.filter(({ row }) => !(row in corrected) && !leftOut.includes(row));

/** Lists the lines to import: readable, new and not left out. */
export const linesToWrite = (preview: Preview, decisions: Decisions): PreviewLine[] =>
  readableLines(preview, decisions).filter(({ row, known }) => !known && !decisions.leftOut.includes(row));

/** Finds another line with the same name and birth month; the server stores only one of them. */
export const duplicateOf = (
  line: Pick<PreviewLine, 'row' | 'name' | 'birth'>,
  lines: readonly PreviewLine[],
): PreviewLine | undefined =>
  lines.find(
    (other) => other.row !== line.row && other.name === line.name && sameBirth(other.birth, line.birth),
  );

/** Strips the preview-only fields from a line. */
export const importLineOf = ({ row: _row, known: _known, ...line }: PreviewLine): ImportLine => line;

/** Serializes cells as a pasted table, so that a corrected row goes through the same parser. */
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
