import { knows } from './client-version';

/** Problems that reject a line or the whole table. */
export const ROSTER_PROBLEMS = [
  'noTable',
  'noPeople',
  'birthColumnMissing',
  'nameMissing',
  'nameUnreadable',
  'birthMissing',
  'birthUnreadable',
  'birthMonthImpossible',
  'birthDayImpossible',
  'birthYearOnly',
  'birthYearShort',
  'birthAmbiguous',
  'birthInFuture',
  'cellBroken',
  'duplicate',
  'sameMonth',
  'tooManyLines',
] as const;
export type RosterProblemCode = (typeof ROSTER_PROBLEMS)[number];

/** Notices about skipped rows and ignored cells of accepted lines. */
export const ROSTER_NOTICES = [
  'headerGuessed',
  'columnIgnored',
  'columnRepeated',
  'idCardIgnored',
  'sheetIgnored',
  'blankRow',
  'totalRow',
  'noteRow',
  'headerRepeated',
  'exampleRow',
  'nameNoteRemoved',
  'sameName',
  'birthUnlikely',
  'treatedAsBlank',
  'fieldBroken',
  'genderUnreadable',
  'politicsTooLong',
  'postTooLong',
  'joinedPostUnreadable',
  'volunteerNoUnreadable',
  'phoneUnreadable',
  'numberRounded',
  'textTooLong',
  'nationalityUnclear',
] as const;
export type RosterNoticeCode = (typeof ROSTER_NOTICES)[number];

/** Codes that were added after 0.1.0, with the nearest code that older clients know; null leaves the remark out. */
export const ADDED_REMARKS: Readonly<
  Partial<
    Record<
      RosterProblemCode | RosterNoticeCode,
      { readonly since: string; readonly older: RosterProblemCode | RosterNoticeCode | null }
    >
  >
> = {
  sameMonth: { since: '0.2.0', older: 'duplicate' },
  sheetIgnored: { since: '0.2.0', older: null },
  nationalityUnclear: { since: '0.2.0', older: null },
};

/** The location of a cell: row from 1, column by its header, and its content. */
export interface RosterRemark<Code extends string> {
  row: number;
  column: string;
  code: Code;
  seen: string;
  /** The worksheet, where people of several are read. */
  sheet?: string;
  /** Identifies the entry, because people side by side share a row. */
  at?: number;
  /** The row this one repeats, for duplicate and sameName. */
  otherRow?: number;
}
export type RosterProblem = RosterRemark<RosterProblemCode>;
export type RosterNotice = RosterRemark<RosterNoticeCode>;

/** Returns the remarks with codes that a client of a release knows. */
export const remarksFor = <Code extends RosterProblemCode | RosterNoticeCode>(
  client: string,
  remarks: readonly RosterRemark<Code>[],
): RosterRemark<Code>[] =>
  remarks.flatMap((remark) => {
    const added = ADDED_REMARKS[remark.code];
    if (!added || knows(client, added.since)) return [remark];
    return added.older === null ? [] : [{ ...remark, code: added.older as Code }];
  });
