import * as z from 'zod';
import { FREEZE_DAYS, REMIND_DAYS } from '../domain/rhythm';
import type { NeedReason, RhythmPlan } from '../domain/rhythm';
import { WALL_ORDERS } from '../domain/wall-issue';
import type { WallOrder } from '../domain/wall-issue';
import type { IssueBrief } from './wall';
import { gives, reads, writes } from './procedure';
import { id, version } from './text';

export interface NeedView {
  readonly seatId: string;
  readonly name: string;
  readonly reason: NeedReason;
  /** What they asked, or the point that stands still. */
  readonly about: string;
}

/** The month as the 号长 sees it: who may need a hand, who has not written; nobody else sees it. */
export interface RhythmView {
  readonly month: string;
  readonly plan: RhythmPlan;
  readonly order: WallOrder;
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
  'rhythm.open': reads({ input: z.strictObject({ collectiveId: id }), output: gives<RhythmView>() }),
  /** Chooses on which days the clock reminds and freezes, and in which order the wall stands. */
  'rhythm.settle': writes({
    input: z.strictObject({
      collectiveId: id,
      baseVersion: version,
      remindDay: dayWithin(REMIND_DAYS),
      freezeDay: dayWithin(FREEZE_DAYS),
      order: z.enum(WALL_ORDERS),
    }),
    output: gives<{ version: number }>(),
    refuses: ['stale-version'],
  }),
};
