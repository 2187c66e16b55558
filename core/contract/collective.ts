import * as z from 'zod';
import type { Cycle } from '../domain/cycle';
import type { OfficeView } from './organisation';
import { gives, reads, writes } from './procedure';
import { id, line, month, optionalLine, version } from './text';
import type { TodoView } from './todo';

const cycle = z
  .strictObject({ from: month, to: month })
  .refine((range) => range.from <= range.to, 'ends-before-it-begins')
  .refine((range) => monthsApart(range.from, range.to) < 24, 'too-long');

const monthsApart = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));

/** A collective as its people see it. */
export interface CollectiveView {
  readonly collectiveId: string;
  readonly name: string;
  readonly unit: string;
  readonly trade: string;
  readonly cycle: Cycle;
  readonly version: number;
  readonly leaderSeatId: string;
  readonly leaderName: string;
}

/** One place that the caller holds: in which collective, as what. */
export interface SeatView {
  readonly collectiveId: string;
  readonly collectiveName: string;
  readonly seatId: string;
  readonly name: string;
  readonly kind: 'member' | 'supporter';
  readonly leader: boolean;
}

/** What the caller asked for and nobody has granted. */
export interface JoinAskView {
  readonly joinId: string;
  readonly collectiveName: string;
  readonly name: string;
  readonly state: 'waiting' | 'declined';
  /** ISO instant. */
  readonly askedAt: string;
}

export const collectiveProcedures = {
  /** Founds a collective; the caller becomes its 号长 and first member. */
  'collective.create': writes({
    input: z.strictObject({
      name: line(40),
      unit: line(60),
      trade: optionalLine(20),
      cycle,
      leader: z.strictObject({ name: line(30), birth: month }),
    }),
    output: gives<{ collectiveId: string; seatId: string; cardId: string }>(),
    refuses: ['collective-limit'],
    shown: (input) => [input.name, input.unit, input.trade, input.leader.name],
  }),
  'collective.describe': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<CollectiveView>(),
  }),
  'collective.revise': writes({
    input: z.strictObject({
      collectiveId: id,
      baseVersion: version,
      name: line(40),
      unit: line(60),
      trade: optionalLine(20),
    }),
    output: gives<CollectiveView>(),
    refuses: ['stale-version'],
    shown: (input) => [input.name, input.unit, input.trade],
  }),
  /** Hands the 号长's office to another member who has joined. */
  'collective.handOver': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: gives<{ leaderSeatId: string; leaderName: string }>(),
    refuses: ['seat-taken'],
  }),
  /** Lists the caller's own places and what they asked to join; needs no place to ask. */
  'person.describe': reads({
    input: z.strictObject({}),
    output: gives<{
      seats: readonly SeatView[];
      offices: readonly OfficeView[];
      /** What these offices are asked for, for a home that has no place of its own. */
      todos: readonly TodoView[];
      asks: readonly JoinAskView[];
    }>(),
  }),
  /** Gives up one's own place: hidden everywhere, nothing deleted; `seatId` repeats whose place it is. */
  'person.leave': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: gives<{ seatId: string }>(),
    refuses: ['leader-must-stay'],
  }),
};
