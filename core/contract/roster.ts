import * as z from 'zod';
import { IMPORT_FILE_BASE64_MAX } from '../domain/import-file';
import type { RosterRejected } from '../domain/roster';
import { ROSTER_MAX } from '../domain/roster-field';
import type { RosterNotice, RosterProblem } from '../domain/roster-problem';
import type { CollectiveView } from './collective';
import { returns, reads, writes } from './procedure';
import { id, line, optionalLine, version } from './text';

const birth = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'not-a-month');
const monthOrNothing = z.union([
  z.literal(''),
  z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'not-a-month'),
]);

/** A roster line as stored. */
const rosterLine = z.strictObject({
  name: line(30),
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

/** A line of the roster; the private part is present for the 号长 and for oneself only. */
export interface RosterEntry {
  readonly seatId: string;
  readonly kind: 'member' | 'supporter';
  readonly name: string;
  readonly post: string;
  readonly state: 'active' | 'left';
  readonly leader: boolean;
  readonly joined: boolean;
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
}

/** A parsed roster file or pasted table, shown before saving; row numbers as in the file. */
export interface RosterPreview {
  readonly lines: readonly (RosterLineInput & { row: number; known: boolean })[];
  readonly problems: readonly RosterProblem[];
  /** Rejected rows with their cells, so that a cell can be fixed without a new file. */
  readonly rejected: readonly RosterRejected[];
  readonly notices: readonly RosterNotice[];
}

export const rosterProcedures = {
  'roster.list': reads({
    input: z.strictObject({ collectiveId: id, withLeft: z.boolean().optional() }),
    output: returns<{
      collective: CollectiveView;
      entries: readonly RosterEntry[];
      joins: readonly JoinRequestView[];
      mayEdit: boolean;
    }>(),
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
    }),
    output: returns<RosterPreview>(),
    refuses: ['roster-unreadable'],
  }),
  /** Saves the confirmed lines atomically. */
  'roster.import': writes({
    input: z.strictObject({ collectiveId: id, lines: z.array(rosterLine).min(1).max(ROSTER_MAX).readonly() }),
    output: returns<{ added: number }>(),
    refuses: ['roster-full', 'duplicate-person'],
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
