import * as z from 'zod';
import type { AxisPoint } from '../domain/timeline';
import type { CollectiveView, SeatView } from './collective';
import type { OfficeView } from './organisation';
import type { PostProgress } from './post';
import { returns, reads } from './procedure';
import { id } from './text';
import type { NewsView, TodoView } from './todo';

export interface CardBrief {
  readonly cardId: string;
  readonly ownerName: string;
  readonly wish: string;
  readonly state: 'none' | 'draft' | 'active';
  readonly axis: readonly AxisPoint[];
}

/** The card of somebody whom the caller accompanies as partner or fan. */
export interface AccompaniedBrief {
  readonly cardId: string;
  readonly ownerName: string;
  readonly wish: string;
  readonly next: AxisPoint | null;
  /** A person who may need help. */
  readonly stalled: boolean;
}

/** The home screen of one person in one collective. */
export interface TodayView {
  readonly month: string;
  readonly seat: SeatView;
  readonly seats: readonly SeatView[];
  readonly offices: readonly OfficeView[];
  readonly collective: CollectiveView;
  readonly todos: readonly TodoView[];
  readonly todosMore: boolean;
  readonly own: CardBrief | null;
  readonly due: readonly AxisPoint[];
  readonly accompanied: readonly AccompaniedBrief[];
  /** Newest first. */
  readonly news?: readonly NewsView[];
  /** The member's own month, with the one before it when that is unwritten and can still be told; null for a supporter. */
  readonly post?: { readonly progress: PostProgress; readonly late: string | null } | null;
}

export const todayProcedures = {
  /** Returns the caller's tasks; without `collectiveId`, of the first seat. Null without any seat. */
  'today.open': reads({
    input: z.strictObject({ collectiveId: id.optional() }),
    output: returns<TodayView | null>(),
  }),
};
