import * as z from 'zod';
import type { Cycle, NextCycle } from '../domain/cycle';
import { cycleSpan } from './collective';
import type { CollectiveView } from './collective';
import type { ApplicationState } from '../domain/application-flow';
import { returns, reads, writes } from './procedure';
import { cycleLabel, id, version } from './text';
import type { IssueBrief } from './wall';

/** The cycles of a collective. */
export interface CyclesView {
  readonly current: Cycle;
  /** Opened ahead; null without one. */
  readonly next: NextCycle | null;
  /** The cycle that follows on, proposed to the 号长. */
  readonly proposed: { readonly from: string; readonly to: string };
  /** Newest first. */
  readonly past: readonly (Cycle & { readonly endedAt: string })[];
  readonly leader: boolean;
  /** The caller's card of the running cycle, begun or not; absent for companions from outside. */
  readonly cardId?: string;
  readonly version: number;
}

/** What there is to read of one cycle, for one reader. */
export interface CycleRecord {
  readonly cycle: Cycle;
  /** The cards the reader may see, their own first. */
  readonly cards: readonly {
    readonly cardId: string;
    readonly ownerName: string;
    readonly wish: string;
    readonly mine: boolean;
    /** Nodes reached, of all. */
    readonly reached: number;
    readonly nodes: number;
  }[];
  /** Frozen wall issues, oldest first. */
  readonly issues: readonly IssueBrief[];
  /** Stage votes whose result is published, oldest first. */
  readonly votes: readonly { readonly roundId: string; readonly title: string; readonly at: string }[];
  /** For the 号长: the last saved version of the experience paper; absent without one. */
  readonly paper?: number;
  /** For the 号长: the review files of the cycle, oldest first; absent for others. */
  readonly files?: readonly {
    readonly fileId: string;
    readonly kind: 'new' | 'review';
    readonly state: ApplicationState;
    /** The year of the district's round. */
    readonly round: string;
    /** How often it was submitted. */
    readonly versions: number;
  }[];
  /** Members whose showcase page is shown. */
  readonly pages: readonly { readonly cardId: string; readonly name: string }[];
}

const of = { collectiveId: id };

export const cycleProcedures = {
  'cycle.list': reads({ input: z.strictObject(of), output: returns<CyclesView>() }),
  /** Without a label, of the running cycle. */
  'cycle.show': reads({
    input: z.strictObject({ ...of, label: cycleLabel.optional() }),
    output: returns<CycleRecord>(),
  }),
  /** Opens the next cycle: at once when its first month has come, ahead otherwise; a cycle opened ahead is replaced. */
  'cycle.begin': writes({
    input: z.strictObject({ ...of, cycle: cycleSpan, baseVersion: version }),
    output: returns<CollectiveView>(),
    refuses: ['stale-version', 'cycle-overlaps'],
  }),
  /** Takes back a cycle that was opened ahead. */
  'cycle.withdraw': writes({
    input: z.strictObject({ ...of, baseVersion: version }),
    output: returns<CollectiveView>(),
    refuses: ['stale-version'],
  }),
};
