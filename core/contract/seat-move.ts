import * as z from 'zod';
import type { SeatEvent } from '../domain/seat-move';
import { returns, reads, writes } from './procedure';
import { id } from './text';

/** A move of a seat to another account that waits for its witness and for the days of notice. */
export interface SeatMoveView {
  readonly seatId: string;
  readonly collectiveId: string;
  readonly collectiveName: string;
  /** The person of the seat. */
  readonly name: string;
  readonly witnessSeatId: string;
  readonly witnessName: string;
  readonly agreed: boolean;
  /** ISO instants; the seat does not move before `dueAt`. */
  readonly askedAt: string;
  readonly dueAt: string;
}

/** A line of the log; `by` is who did it, empty where the clock did. */
export interface SeatLogEntry {
  readonly id: string;
  readonly at: string;
  readonly event: SeatEvent;
  readonly name: string;
  readonly by: string;
  /** The witness of a move. */
  readonly witness?: string;
  /** Why somebody else was named to lead. */
  readonly reason?: string;
}

export const seatMoveProcedures = {
  /** Issues a one-time code with which another account of the caller takes the seat over; an older code is void. */
  'seatMove.issueCode': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: returns<{ code: string; expiresAt: string }>(),
    secret: true,
  }),
  /** Takes a seat over by the code of its old account, with all it holds; the old account loses it. */
  'seatMove.take': writes({
    input: z.strictObject({ code: z.string().regex(/^[A-Z0-9]{10}$/, 'not-a-code') }),
    output: returns<{ collectiveId: string; seatId: string }>(),
    refuses: ['invitation-invalid', 'too-many-attempts', 'already-seated'],
  }),
  /**
   * The old account is lost: asks to move a seat to the account of a join request. The old account is told and may
   * object, the witness has to agree, and nothing moves before seven days have passed.
   */
  'seatMove.begin': writes({
    input: z.strictObject({ collectiveId: id, joinId: id, seatId: id, witnessSeatId: id }),
    output: returns<{ dueAt: string }>(),
    refuses: ['join-decided', 'leader-must-stay', 'witness-unfit', 'move-running'],
  }),
  /** The witness says whether the new account belongs to the person of the seat. */
  'seatMove.answer': writes({
    input: z.strictObject({ collectiveId: id, seatId: id, agree: z.boolean() }),
    output: returns<{ seatId: string }>(),
    refuses: ['move-gone'],
  }),
  /** The old account objects: the move ends. */
  'seatMove.object': writes({
    input: z.strictObject({ seatId: id }),
    output: returns<{ seatId: string }>(),
    refuses: ['move-gone'],
  }),
  'seatMove.cancel': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: returns<{ seatId: string }>(),
    refuses: ['move-gone'],
  }),
  /** The pending moves and the log of the seats, newest first. */
  'seatMove.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ moves: readonly SeatMoveView[]; log: readonly SeatLogEntry[] }>(),
  }),
  /** The pending moves of seats that the caller holds or held last; requires no seat. */
  'seatMove.mine': reads({
    input: z.strictObject({}),
    output: returns<{ moves: readonly SeatMoveView[] }>(),
  }),
};
