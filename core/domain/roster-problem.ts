/** Lists what keeps a line, or the whole table, from being taken. */
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
  'tooManyLines',
] as const;
export type RosterProblemCode = (typeof ROSTER_PROBLEMS)[number];

/** Lists what was passed over or left out while the line itself was taken. */
export const ROSTER_NOTICES = [
  'headerGuessed',
  'columnIgnored',
  'columnRepeated',
  'idCardIgnored',
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
] as const;
export type RosterNoticeCode = (typeof ROSTER_NOTICES)[number];

/** Points at a cell: row as the office counts it from 1, column by its header, what was seen there. */
export interface RosterRemark<Code extends string> {
  row: number;
  column: string;
  code: Code;
  seen: string;
  /** The row this one repeats, for duplicate and sameName. */
  otherRow?: number;
}
export type RosterProblem = RosterRemark<RosterProblemCode>;
export type RosterNotice = RosterRemark<RosterNoticeCode>;
