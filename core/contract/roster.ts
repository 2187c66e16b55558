import * as z from 'zod';
import { IMPORT_FILE_BASE64_MAX } from '../domain/import-file';
import type { RosterCount, RosterRejected, RosterSkipped } from '../domain/roster';
import { ROSTER_FIELDS, ROSTER_MAX, type RosterField } from '../domain/roster-field';
import type { TableSummary } from '../domain/table-choice';
import { VOLUNTEER_NUMBER_PATTERN } from '../domain/volunteer-number';
import type { RosterNotice, RosterProblem } from '../domain/roster-problem';
import type { CollectiveView } from './collective';
import { returns, reads, writes } from './procedure';
import { tableChoices } from './table-choice';
import { id, optionalLine, personName, version } from './text';

/** Which tables of a source are read, and what their columns are. */
export const rosterChoices = tableChoices(Object.keys(ROSTER_FIELDS) as RosterField[]);

const birth = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'not-a-month');
const monthOrNothing = z.union([
  z.literal(''),
  z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'not-a-month'),
]);

/** A roster line as stored. */
const rosterLine = z.strictObject({
  name: personName,
  gender: z.enum(['', '男', '女']),
  birth,
  politics: optionalLine(20),
  post: optionalLine(30),
  joinedPost: monthOrNothing,
  volunteerNo: optionalLine(30),
  nationality: optionalLine(20),
  phone: optionalLine(20),
});
export type RosterLineInput = z.output<typeof rosterLine>;

/** Changes to a line that is on the roster already; the name is never changed by an import. */
const rosterUpdate = z.strictObject({
  seatId: id,
  baseVersion: version,
  set: rosterLine.omit({ name: true }).partial(),
});

/** A value that differs between the roster and an imported table; blank cells change nothing. */
export interface RosterChange {
  readonly field: keyof Omit<RosterLineInput, 'name'>;
  readonly from: string;
  readonly to: string;
}

/** The line of the roster that an imported line may be. */
export interface RosterMatch {
  readonly seatId: string;
  readonly version: number;
  readonly name: string;
  readonly birth: string;
  readonly leader: boolean;
  readonly left: boolean;
  /** False for the same name with another birth month. */
  readonly sure: boolean;
  readonly changes: readonly RosterChange[];
}

/** A line of the roster; the private part is present for the 号长 and for oneself only. */
export interface RosterEntry {
  readonly seatId: string;
  readonly kind: 'member' | 'supporter';
  readonly name: string;
  readonly post: string;
  readonly state: 'active' | 'left';
  readonly leader: boolean;
  readonly joined: boolean;
  /** Restored from a backup and not taken yet: the 号长 gives its person a code. */
  readonly claimable?: true;
  readonly version: number;
  readonly cardState: 'none' | 'draft' | 'active';
  /** URL of the portrait, valid for about an hour; absent if there is none or it has not passed the check. */
  readonly face?: string;
  readonly private?: Omit<RosterLineInput, 'name' | 'post'>;
}

export interface JoinRequestView {
  readonly joinId: string;
  readonly name: string;
  readonly birth: string;
  readonly matchedSeatId: string | null;
  readonly askedAt: string;
  /** The line that matches, which belongs to another account. */
  readonly heldSeatId?: string;
  /** The request waits for the move of this seat. */
  readonly moveSeatId?: string;
}

/** A request confirmed within the last days, which can still be undone. */
export interface ConfirmedJoinView {
  readonly joinId: string;
  /** As the applicant wrote it. */
  readonly name: string;
  readonly birth: string;
  readonly seatId: string;
}

/** A parsed roster file or pasted table, shown before saving; row numbers as in the file. */
export interface RosterPreview {
  readonly lines: readonly (RosterLineInput & {
    row: number;
    known: boolean;
    /** Identifies the line among all entries, because people side by side share a row. */
    at?: number;
    sheet?: string;
    /** Hidden in the file: left out unless the 号长 takes it. */
    hidden?: true;
    match?: RosterMatch;
  })[];
  readonly problems: readonly RosterProblem[];
  /** Rejected rows with their cells, so that a cell can be fixed without a new file. */
  readonly rejected: readonly RosterRejected[];
  readonly notices: readonly RosterNotice[];
  /** Rows that were not taken for people. */
  readonly skipped?: readonly RosterSkipped[];
  /** How all rows of the source add up. */
  readonly count?: RosterCount;
  /** The tables of the source with their columns. */
  readonly sheets?: readonly TableSummary<RosterField>[];
}

export const rosterProcedures = {
  'roster.list': reads({
    input: z.strictObject({ collectiveId: id, withLeft: z.boolean().optional() }),
    output: returns<{
      collective: CollectiveView;
      entries: readonly RosterEntry[];
      joins: readonly JoinRequestView[];
      mayEdit: boolean;
      /** For the 号长 only. */
      confirmed?: readonly ConfirmedJoinView[];
    }>(),
  }),
  /** Returns the path to which the caller uploads a file; then call `roster.preview` of the function `documents`. */
  'roster.prepareFile': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ path: string }>(),
  }),
  /** Parses a table without saving; `bytes` is base64 of a .csv or .xlsx, ≤ 90 kB as text. */
  'roster.preview': reads({
    input: z.strictObject({
      collectiveId: id,
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pasted'), text: z.string().min(1).max(60_000) }),
        z.strictObject({
          kind: z.literal('file'),
          name: z.string().min(1).max(200),
          bytes: z.base64().max(IMPORT_FILE_BASE64_MAX),
        }),
      ]),
      choices: rosterChoices.optional(),
    }),
    output: returns<RosterPreview>(),
    refuses: ['roster-unreadable'],
  }),
  /** Saves the confirmed lines, and the confirmed changes to known lines, atomically. */
  'roster.import': writes({
    input: z
      .strictObject({
        collectiveId: id,
        lines: z.array(rosterLine).max(ROSTER_MAX).readonly(),
        updates: z.array(rosterUpdate).max(ROSTER_MAX).readonly().optional(),
      })
      .refine(({ lines, updates = [] }) => lines.length + updates.length > 0, 'missing'),
    output: returns<{ added: number; updated?: number }>(),
    refuses: ['roster-full', 'duplicate-person', 'stale-version'],
    shown: ({ lines, updates = [] }) => [
      ...lines.flatMap(({ name, post }) => [name, post]),
      ...updates.map(({ set }) => set.post ?? ''),
    ],
  }),
  /** Saves volunteer numbers and nationalities of many lines atomically; a changed line refuses all. */
  'roster.reviseMany': writes({
    input: z.strictObject({
      collectiveId: id,
      lines: z
        .array(
          z.strictObject({
            seatId: id,
            baseVersion: version,
            volunteerNo: z.union([
              z.literal(''),
              z.string().regex(new RegExp(`^${VOLUNTEER_NUMBER_PATTERN}$`), 'not-a-number'),
            ]),
            nationality: optionalLine(20),
          }),
        )
        .min(1)
        .max(ROSTER_MAX)
        .readonly(),
    }),
    output: returns<{ saved: number }>(),
    refuses: ['stale-version'],
  }),
  'roster.revise': writes({
    input: z.strictObject({ collectiveId: id, seatId: id, baseVersion: version, line: rosterLine }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version', 'duplicate-person'],
    shown: (input) => [input.line.name, input.line.post],
  }),
  /** Marks a member as left: hidden everywhere, nothing is deleted. */
  'roster.retire': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: returns<{ seatId: string }>(),
    refuses: ['leader-must-stay', 'vote-running'],
  }),
  'roster.restore': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: returns<{ seatId: string }>(),
    refuses: ['roster-full', 'duplicate-person'],
  }),
};
