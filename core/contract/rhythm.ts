import * as z from 'zod';
import { FREEZE_DAYS, REMIND_DAYS } from '../domain/rhythm';
import type { NeedReason, RhythmPlan } from '../domain/rhythm';
import { WALL_NUMBERINGS, WALL_ORDERS } from '../domain/wall-issue';
import type { WallNumbering, WallOrder } from '../domain/wall-issue';
import type { IssueBrief } from './wall';
import { returns, reads, writes } from './procedure';
import { id, version } from './text';

export interface NeedView {
  readonly seatId: string;
  readonly name: string;
  readonly reason: NeedReason;
  /** The help requested, or the stalled node. */
  readonly about: string;
}

/** The month for the 号长 only: who may need help and who has not written. */
export interface RhythmView {
  readonly month: string;
  readonly plan: RhythmPlan;
  readonly order: WallOrder;
  readonly numbering?: WallNumbering;
  readonly version: number;
  readonly needs: readonly NeedView[];
  readonly unwritten: readonly { readonly seatId: string; readonly name: string }[];
  readonly written: number;
  readonly lastIssue: IssueBrief | null;
  /** A month that is over and not frozen yet. */
  readonly unfrozen: string | null;
  readonly remindedAt: string | null;
}

const dayWithin = (range: { from: number; to: number }) => z.int().min(range.from).max(range.to).nullable();

export const rhythmProcedures = {
  'rhythm.open': reads({ input: z.strictObject({ collectiveId: id }), output: returns<RhythmView>() }),
  /** Sets the reminder day, the freeze day, the order and the numbering of wall issues. */
  'rhythm.settle': writes({
    input: z.strictObject({
      collectiveId: id,
      baseVersion: version,
      remindDay: dayWithin(REMIND_DAYS),
      freezeDay: dayWithin(FREEZE_DAYS),
      order: z.enum(WALL_ORDERS),
      /** Without it the numbering stays as it is. */
      numbering: z.enum(WALL_NUMBERINGS).exactOptional(),
    }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version'],
  }),
};
