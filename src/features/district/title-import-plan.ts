import type { InputOf } from '@core/contract/procedures';
import type { TitleLineInput, TitlePreview } from '@core/contract/title';
import { nameKey } from '@core/domain/title';

export type PreviewTitle = TitlePreview['lines'][number];
/** An entry that can be corrected: a line, a rejected row, or a row that is a title after all. */
export type TitleEntry = Pick<PreviewTitle, 'row' | 'at' | 'sheet'>;
export type OpenRow = NonNullable<TitlePreview['rejected']>[number];

/** The decisions about single entries of a preview, by key. Stored in a draft: field names must not change. */
export interface TitleDecisions {
  readonly mended: Readonly<Record<number, PreviewTitle>>;
  /** Entries whose default is turned over: a line is taken, a hidden line is left out. */
  readonly turned: readonly number[];
  /** Rows that were skipped, but are titles after all. */
  readonly taken: readonly number[];
}

export const UNDECIDED: TitleDecisions = { mended: {}, turned: [], taken: [] };

/** The key of an entry; titles side by side share a row, and sheets have the same rows. */
export const keyOf = ({ at, row }: TitleEntry): number => at ?? row;

/** Lists the readable lines, corrected ones included, in the order of the file. */
export const readableTitles = (preview: TitlePreview, { mended }: TitleDecisions): PreviewTitle[] =>
  [...preview.lines.filter((line) => !(keyOf(line) in mended)), ...Object.values(mended)].sort(
    (a, b) => keyOf(a) - keyOf(b),
  );

/** Leaves out the decisions about entries that the source has no more, after it was read in another way. */
export const decisionsFor = (preview: TitlePreview, decisions: TitleDecisions): TitleDecisions => {
  const { lines, rejected = [], skippedRows = [] } = preview;
  const entries = new Set([...lines, ...rejected, ...skippedRows].map(keyOf));
  const mended = Object.entries(decisions.mended).filter(([key]) => entries.has(Number(key)));
  return { ...decisions, mended: Object.fromEntries(mended) };
};

/** Lists the rows that are neither corrected nor left out. */
export const openTitles = (
  { rejected = [], skippedRows = [] }: TitlePreview,
  { mended, turned, taken }: TitleDecisions,
): OpenRow[] =>
  [...rejected, ...skippedRows.filter((row) => taken.includes(keyOf(row)))].filter(
    (row) => !(keyOf(row) in mended) && !turned.includes(keyOf(row)),
  );

export const isLeftOut = (line: PreviewTitle, { turned }: TitleDecisions): boolean =>
  turned.includes(keyOf(line)) !== (line.hidden === true);

/** Lists the lines to import: readable, new and not left out. */
export const titlesToWrite = (preview: TitlePreview, decisions: TitleDecisions): PreviewTitle[] =>
  readableTitles(preview, decisions).filter((line) => !line.known && !isLeftOut(line, decisions));

/** Lists the known titles that the list changes. */
export const changedTitles = (preview: TitlePreview): PreviewTitle[] =>
  preview.lines.filter(({ match }) => match !== undefined && match.changes.length > 0);

type TitleUpdate = NonNullable<InputOf<'title.import'>['updates']>[number];

/** Lists the confirmed changes; the first line of a title counts. */
export const updatesToWrite = (
  preview: TitlePreview,
  decisions: TitleDecisions,
  reason: string,
): TitleUpdate[] => {
  const updates = new Map<string, TitleUpdate>();
  for (const line of changedTitles(preview)) {
    const { match, level, scope, year, star, session } = line;
    if (!match || isLeftOut(line, decisions) || updates.has(match.titleId)) continue;
    const has = (field: string): boolean => match.changes.some((change) => change.field === field);
    const bodyName = match.changes.find(({ field }) => field === 'bodyName')?.to;
    updates.set(match.titleId, {
      ...{ titleId: match.titleId, baseVersion: match.version, reason },
      set: {
        ...(has('level') ? { level, scope: scope ?? null } : {}),
        ...(has('year') ? { year } : {}),
        ...(has('star') && star !== undefined ? { star } : {}),
        ...(has('session') && session !== undefined ? { session } : {}),
        ...(bodyName === undefined ? {} : { bodyName }),
      },
    });
  }
  return [...updates.values()];
};

/** Finds another line of the same title. */
export const sameTitle = (
  entry: TitleEntry,
  { name, unit }: Pick<PreviewTitle, 'name' | 'unit'>,
  lines: readonly PreviewTitle[],
): PreviewTitle | undefined =>
  lines.find(
    (line) =>
      keyOf(line) !== keyOf(entry) &&
      nameKey(line.name) === nameKey(name) &&
      nameKey(line.unit) === nameKey(unit),
  );

/** Strips the preview-only fields from a line. */
export const titleLineOf = ({
  name,
  unit,
  level,
  year,
  bodyName,
  scope,
  star,
  session,
}: PreviewTitle): TitleLineInput => ({
  ...{ name, unit, level, year, bodyName },
  ...(scope === undefined ? {} : { scope }),
  ...(star === undefined ? {} : { star }),
  ...(session === undefined ? {} : { session }),
});
