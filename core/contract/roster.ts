import * as z from 'zod';
import type { RosterRejected } from '../domain/roster';
import type { RosterNotice, RosterProblem } from '../domain/roster-problem';
import type { CollectiveView } from './collective';
import { gives, reads, writes } from './procedure';
import { id, line, optionalLine, version } from './text';

export const ROSTER_MAX = 200;

const birth = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'not-a-month');
const monthOrNothing = z.union([
  z.literal(''),
  z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'not-a-month'),
]);

/** One line of the roster as it is kept. */
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
  /** An address of the portrait for about an hour; left out where there is none or it has not passed. */
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

/** What a roster file or pasted table holds, shown before anything is written; rows count as the office sees them. */
export interface RosterPreview {
  readonly lines: readonly (RosterLineInput & { row: number; known: boolean })[];
  readonly problems: readonly RosterProblem[];
  /** The rows kept out, as they stood, so that a person mends a cell instead of a file. */
  readonly rejected: readonly RosterRejected[];
  readonly notices: readonly RosterNotice[];
}

export const rosterProcedures = {
  'roster.list': reads({
    input: z.strictObject({ collectiveId: id, withLeft: z.boolean().optional() }),
    output: gives<{
      collective: CollectiveView;
      entries: readonly RosterEntry[];
      joins: readonly JoinRequestView[];
      mayEdit: boolean;
    }>(),
  }),
  /** Reads a table without writing anything; `bytes` is base64 of a .csv or .xlsx, ≤ 90 kB as text. */
  'roster.preview': reads({
    input: z.strictObject({
      collectiveId: id,
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pasted'), text: z.string().min(1).max(60_000) }),
        z.strictObject({
          kind: z.literal('file'),
          name: z.string().min(1).max(200),
          bytes: z.base64().max(92_000),
        }),
      ]),
    }),
    output: gives<RosterPreview>(),
    refuses: ['roster-unreadable'],
  }),
  /** Writes the confirmed lines in one go: all of them or none. */
  'roster.import': writes({
    input: z.strictObject({ collectiveId: id, lines: z.array(rosterLine).min(1).max(ROSTER_MAX).readonly() }),
    output: gives<{ added: number }>(),
    refuses: ['roster-full', 'duplicate-person'],
  }),
  'roster.revise': writes({
    input: z.strictObject({ collectiveId: id, seatId: id, baseVersion: version, line: rosterLine }),
    output: gives<{ version: number }>(),
    refuses: ['stale-version', 'duplicate-person'],
    shown: (input) => [input.line.name, input.line.post],
  }),
  /** Marks somebody as left: hidden everywhere, nothing deleted. */
  'roster.retire': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: gives<{ seatId: string }>(),
    refuses: ['leader-must-stay'],
  }),
  'roster.restore': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: gives<{ seatId: string }>(),
    refuses: ['roster-full', 'duplicate-person'],
  }),
};
