import type { InputOf, OutputOf } from '@core/contract/procedures';
import { ROSTER_FIELDS, type RosterField } from '@core/domain/roster-field';

export type Preview = OutputOf<'roster.preview'>;
export type PreviewLine = Preview['lines'][number];
export type RejectedRow = Preview['rejected'][number];
export type ImportLine = InputOf<'roster.import'>['lines'][number];
type ImportUpdate = NonNullable<InputOf<'roster.import'>['updates']>[number];

/** The decisions about single entries of a preview, by key. Stored in a draft: field names must not change. */
export interface Decisions {
  /** Corrected rows, as parsed again by the server. */
  readonly mended: Readonly<Record<number, PreviewLine>>;
  /** Entries whose default is turned over: a line is taken, a hidden line is left out. */
  readonly leftOut: readonly number[];
  /** Rows that were skipped, but are people after all. */
  readonly taken?: readonly number[];
  /** People of the same name as somebody on the roster: whether they are the same person, if it was said. */
  readonly same?: Readonly<Record<number, boolean>>;
}

export const UNDECIDED: Decisions = { mended: {}, leftOut: [] };

/** The key of an entry; people side by side share a row. */
export const keyOf = ({ at, row }: { readonly at?: number; readonly row: number }): number => at ?? row;

const sameBirth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7);

/** Lists the readable lines, corrected ones included, in table order. */
export const readableLines = (preview: Preview, { mended: corrected }: Decisions): PreviewLine[] =>
  [...preview.lines.filter((line) => !(keyOf(line) in corrected)), ...Object.values(corrected)].sort(
    (a, b) => keyOf(a) - keyOf(b),
  );

/** Leaves out the decisions about entries that the source has no more, after it was read in another way. */
export const decisionsFor = (preview: Preview, decisions: Decisions): Decisions => {
  const entries = new Set([...preview.lines, ...preview.rejected, ...(preview.skipped ?? [])].map(keyOf));
  const mended = Object.entries(decisions.mended).filter(([key]) => entries.has(Number(key)));
  return { ...decisions, mended: Object.fromEntries(mended) };
};

/** The cells of a line, to be corrected. */
export const cellsOf = ({
  name,
  birth,
  post,
  gender,
  politics,
  joinedPost,
  volunteerNo,
  nationality,
  phone,
}: PreviewLine): RejectedRow['cells'] => ({
  ...{ name, birth, post, gender, politics, joinedPost, volunteerNo, nationality, phone },
});

/** Lists the rejected rows, and the skipped ones that are people, that are neither corrected nor left out. */
export const openRows = (
  preview: Preview,
  { mended: corrected, leftOut, taken = [] }: Decisions,
): RejectedRow[] =>
  [...preview.rejected, ...(preview.skipped ?? []).filter((row) => taken.includes(keyOf(row)))].filter(
    (row) => !(keyOf(row) in corrected) && !leftOut.includes(keyOf(row)),
  );

export const isLeftOut = (line: PreviewLine, { leftOut }: Decisions): boolean =>
  leftOut.includes(keyOf(line)) !== (line.hidden === true);

/** Says whether a line of the same name as somebody on the roster is that person; the 号长 is by default. */
export const isSame = ({ match, ...line }: PreviewLine, { same = {} }: Decisions): boolean =>
  match !== undefined && (match.sure || (same[keyOf(line)] ?? match.leader));

/** What the import does with a line. */
type Action = 'add' | 'update' | 'known' | 'left';

export const actionOf = (line: PreviewLine, decisions: Decisions): Action => {
  const { match, known } = line;
  if (!match) return known ? 'known' : 'add';
  if (!isSame(line, decisions)) return 'add';
  if (match.left) return 'left';
  return match.changes.length > 0 ? 'update' : 'known';
};

const linesOf = (preview: Preview, decisions: Decisions, action: Action): PreviewLine[] =>
  readableLines(preview, decisions).filter(
    (line) => actionOf(line, decisions) === action && !isLeftOut(line, decisions),
  );

/** Lists the lines to import: readable, new and not left out. */
export const linesToWrite = (preview: Preview, decisions: Decisions): PreviewLine[] =>
  linesOf(preview, decisions, 'add');

/** Lists the changes to people on the roster; the first line of a person counts. */
export const updatesToWrite = (preview: Preview, decisions: Decisions): ImportUpdate[] => {
  const updates = new Map<string, ImportUpdate>();
  for (const { match } of linesOf(preview, decisions, 'update'))
    if (match && !updates.has(match.seatId))
      updates.set(match.seatId, {
        seatId: match.seatId,
        baseVersion: match.version,
        set: Object.fromEntries(match.changes.map(({ field, to }) => [field, to])),
      });
  return [...updates.values()];
};

/** Finds another line with the same name and birth month; the server stores only one of them. */
export const duplicateOf = (
  line: Pick<PreviewLine, 'row' | 'at' | 'name' | 'birth'>,
  lines: readonly PreviewLine[],
): PreviewLine | undefined =>
  lines.find(
    (other) => keyOf(other) !== keyOf(line) && other.name === line.name && sameBirth(other.birth, line.birth),
  );

/** Strips the preview-only fields from a line. */
export const importLineOf = ({
  row: _row,
  at: _at,
  sheet: _sheet,
  hidden: _hidden,
  known: _known,
  match: _match,
  ...line
}: PreviewLine): ImportLine => line;

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
