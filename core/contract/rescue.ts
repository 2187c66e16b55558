import * as z from 'zod';
import type { RescueSide } from '../domain/rescue';
import { returns, reads, writes } from './procedure';
import { id, prose } from './text';

/** A pending change of the leadership without the 号长. */
export interface RescueView {
  readonly leaderName: string;
  readonly successorSeatId: string;
  readonly successorName: string;
  readonly side: RescueSide;
  /** The office or the member who asked. */
  readonly by: string;
  readonly reason: string;
  /** Whether the named member agreed to lead. */
  readonly accepted: boolean;
  readonly supporters: number;
  /** The support that is needed; 0 where an office asked. */
  readonly needed: number;
  /** ISO instants; nothing changes before `dueAt`. */
  readonly askedAt: string;
  readonly dueAt: string;
}

/** A member who can be named. */
export interface RescueCandidate {
  readonly seatId: string;
  readonly name: string;
  readonly post: string;
}

export interface RescueScreen {
  readonly leaderName: string;
  readonly pending: RescueView | null;
  /** Members who have joined, without the 号长. */
  readonly candidates: readonly RescueCandidate[];
}

const office = { orgId: id, collectiveId: id };
const named = { seatId: id, reason: prose(200) };

export const rescueProcedures = {
  'rescue.show': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<
      RescueScreen & {
        readonly caller: 'leader' | 'named' | 'member';
        /** What the caller answered; null before. */
        readonly answer: boolean | null;
        /** Whether the caller asked for the pending change. */
        readonly own: boolean;
      }
    >(),
  }),
  /**
   * A member names another one, or themselves, to take over from a 号长 whom nobody reaches. It needs two thirds of the
   * members; the 号长 is told, may object, and nothing changes before seven days have passed.
   */
  'rescue.begin': writes({
    input: z.strictObject({ collectiveId: id, ...named }),
    output: returns<{ dueAt: string }>(),
    refuses: ['rescue-running', 'seat-taken', 'vote-running'],
    shown: ({ reason }) => [reason],
  }),
  /** Supports the pending change or not; the named member says whether they agree to lead. */
  'rescue.answer': writes({
    input: z.strictObject({ collectiveId: id, agree: z.boolean() }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['rescue-gone'],
  }),
  /** The 号长 objects: the leadership stays. */
  'rescue.object': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['rescue-gone'],
  }),
  'rescue.withdraw': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['rescue-gone'],
  }),
  /** The same for the recommending body of the collective, or its district. */
  'officeRescue.show': reads({
    input: z.strictObject(office),
    output: returns<RescueScreen & { readonly name: string; readonly unit: string }>(),
  }),
  /** The office names a member, who has to agree; a pending change that members asked for ends. */
  'officeRescue.begin': writes({
    input: z.strictObject({ ...office, ...named }),
    output: returns<{ dueAt: string }>(),
    refuses: ['rescue-running', 'seat-taken', 'vote-running'],
    shown: ({ reason }) => [reason],
  }),
  'officeRescue.withdraw': writes({
    input: z.strictObject(office),
    output: returns<{ collectiveId: string }>(),
    refuses: ['rescue-gone'],
  }),
};
