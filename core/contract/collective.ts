import * as z from 'zod';
import type { Cycle } from '../domain/cycle';
import type { OfficeView } from './organisation';
import { returns, reads, writes } from './procedure';
import { id, line, month, optionalLine, personName, version } from './text';
import type { TodoView } from './todo';

export const cycleSpan = z
  .strictObject({ from: month, to: month })
  .refine((range) => range.from <= range.to, 'ends-before-it-begins')
  .refine((range) => monthsApart(range.from, range.to) < 24, 'too-long');

const monthsApart = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));

/** A collective as its members see it. */
export interface CollectiveView {
  readonly collectiveId: string;
  readonly name: string;
  readonly unit: string;
  readonly trade: string;
  readonly cycle: Cycle;
  /** The number of cycles before; absent in the first. */
  readonly cyclesBefore?: number;
  /** The cycle the 号长 has opened ahead. */
  readonly nextCycle?: Cycle;
  readonly version: number;
  readonly leaderSeatId: string;
  readonly leaderName: string;
  /** ISO instant since which this 号长 leads; absent while the founder leads. */
  readonly leaderSince?: string;
  /** A member who was asked to take over the leadership; `declined` until the 号长 has read it. */
  readonly handOver?: { readonly seatId: string; readonly name: string; readonly declined: boolean };
}

/** A seat of the caller in a collective. */
export interface SeatView {
  readonly collectiveId: string;
  readonly collectiveName: string;
  readonly seatId: string;
  readonly name: string;
  readonly kind: 'member' | 'supporter';
  readonly leader: boolean;
}

/** A pending or declined request of the caller to join. */
export interface JoinAskView {
  readonly joinId: string;
  readonly collectiveName: string;
  readonly name: string;
  readonly state: 'waiting' | 'declined';
  /** The code of the request, with which the caller may apply again. */
  readonly code?: string;
  /** ISO instant. */
  readonly askedAt: string;
}

export const collectiveProcedures = {
  /** Creates a collective; the caller becomes its 号长 and first member. */
  'collective.create': writes({
    input: z.strictObject({
      name: line(40),
      unit: line(60),
      trade: optionalLine(20),
      cycle: cycleSpan,
      leader: z.strictObject({ name: personName, birth: month }),
    }),
    output: returns<{ collectiveId: string; seatId: string; cardId: string }>(),
    refuses: ['collective-limit'],
    shown: (input) => [input.name, input.unit, input.trade, input.leader.name],
  }),
  'collective.describe': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<CollectiveView>(),
  }),
  'collective.revise': writes({
    input: z.strictObject({
      collectiveId: id,
      baseVersion: version,
      name: line(40),
      unit: line(60),
      trade: optionalLine(20),
    }),
    output: returns<CollectiveView>(),
    refuses: ['stale-version'],
    shown: (input) => [input.name, input.unit, input.trade],
  }),
  /** Asks a member who has joined to take over the leadership (号长), which stays where it is until they accept. */
  'collective.handOver': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: returns<{ leaderSeatId: string; leaderName: string }>(),
    refuses: ['seat-taken', 'vote-running'],
  }),
  /** Takes over the leadership that was offered to the caller. */
  'collective.acceptHandOver': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ leaderSeatId: string; leaderName: string }>(),
    refuses: ['hand-over-gone', 'vote-running'],
  }),
  'collective.declineHandOver': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['hand-over-gone'],
  }),
  /** Withdraws the offer, or acknowledges that it was declined. */
  'collective.cancelHandOver': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
  }),
  /**
   * Dissolves a collective; `name` must repeat its name, and `withMembers` says that others have joined it. Nobody sees
   * it any more, and it is erased after `DISSOLVED_DAYS`.
   */
  'collective.dissolve': writes({
    input: z.strictObject({ collectiveId: id, name: line(40), withMembers: z.literal(true).exactOptional() }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['not-alone', 'name-differs', 'application-underway', 'vote-running', 'rescue-running'],
  }),
  /** Takes a dissolved collective back, with all that is in it; for the 号长 who dissolved it. */
  'collective.revive': writes({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ collectiveId: string }>(),
    refuses: ['collective-limit'],
  }),
  /** Lists the caller's seats, offices and join requests; requires no seat. */
  'person.describe': reads({
    input: z.strictObject({}),
    output: returns<{
      seats: readonly SeatView[];
      offices: readonly OfficeView[];
      /** Todos of the offices and of the account, for callers without a seat. */
      todos: readonly TodoView[];
      asks: readonly JoinAskView[];
      /** ISO instant at which the account is erased, where its person asked for that. */
      closesAt?: string;
      /** Dissolved collectives of the caller that are not erased yet; the one who dissolved it may take it back. */
      dissolved?: readonly {
        readonly collectiveId: string;
        readonly name: string;
        readonly goneAt: string;
        /** The caller was a member: only the 号长 takes it back. */
        readonly member?: true;
      }[];
    }>(),
  }),
  /** Asks to erase the account after `CLOSING_DAYS`: whoever leads or holds an office hands that over first. */
  'person.close': writes({
    input: z.strictObject({}),
    output: returns<{ closesAt: string }>(),
    refuses: ['leader-must-stay', 'office-held'],
  }),
  /** Takes the wish to erase the account back. */
  'person.keep': writes({
    input: z.strictObject({}),
    output: returns<{ open: true }>(),
  }),
  /** The account has read what it lost; requires no seat. Idempotent. */
  'person.note': writes({
    input: z.strictObject({ todoId: z.string().min(1).max(200) }),
    output: returns<{ todoId: string }>(),
  }),
  /** Leaves the collective: the seat is hidden, nothing is deleted; `seatId` must be the caller's own. */
  'person.leave': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: returns<{ seatId: string }>(),
    refuses: ['leader-must-stay'],
  }),
};
