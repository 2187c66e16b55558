import * as z from 'zod';
import { CARD_STATES } from '../../../core/domain/growth-card';
import { NODE_STATES } from '../../../core/domain/timeline';
import { NEWS_KINDS } from '../../../core/domain/news';
import { TODO_KINDS } from '../../../core/domain/todo';
import {
  axisPoint,
  bond,
  broughtNode,
  cardContent,
  carriedGoal,
  cycle,
  feedback,
  goalExample,
  progress,
  quote,
} from './domain';
import { instant, month } from './schema';

export const cardDoc = z.strictObject({
  /** `<seatId>.<cycle label>` */
  _id: z.string(),
  collectiveId: z.string(),
  seatId: z.string(),
  ownerName: z.string(),
  cycle,
  state: z.enum(CARD_STATES),
  /** The owner has left the collective: only the 号长 sees the card. */
  hidden: z.boolean(),
  version: z.int(),
  revision: z.int(),
  content: cardContent,
  draft: cardContent.nullable(),
  bonds: z.array(bond),
  /**
   * The owner and everybody bonded to the card, each as `<seatId>.<cycle>`; indexed, so that one query finds all cards
   * a seat may see.
   */
  viewers: z.array(z.string()),
  axis: z.array(axisPoint),
  /** The wish that came true, and when; cards of 0.1.0 lack it. */
  litWish: z.strictObject({ wish: z.string(), at: instant }).exactOptional(),
  /** What became of the goals of the card before; absent on a card begun blank. */
  before: z.strictObject({ cardId: z.string(), at: instant, goals: z.array(carriedGoal) }).exactOptional(),
  updatedAt: instant,
  /** When `draft` was last saved; absent without one. The clock removes a draft that is older than `DRAFT_DAYS`. */
  draftAt: instant.exactOptional(),
  /** The collective has begun another cycle; set by the clock. */
  over: z.literal(true).exactOptional(),
  /** The post of the owner when the cycle ended; absent before, and on cards noted by earlier releases. */
  post: z.string().exactOptional(),
});

/** What the owner of a node notes for themselves (`docs/privacy.md`); the id is that of the node. */
export const nodeNoteDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  seatId: z.string(),
  wentWell: z.string(),
  gotStuck: z.string(),
  nextTime: z.string(),
  version: z.int(),
  updatedAt: instant,
});

export const cardVersionDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  cardId: z.string(),
  revision: z.int(),
  at: instant,
  reason: z.string(),
  content: cardContent,
});

/** A submitted card of another collective that its owner brought along, as it was. */
export const broughtCardDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  seatId: z.string(),
  /** The card and the collective that it comes from. */
  of: z.string(),
  fromCollectiveId: z.string(),
  collectiveName: z.string(),
  unit: z.string(),
  broughtAt: instant,
  cycle,
  content: cardContent,
  wishLitAt: instant.exactOptional(),
  nodes: z.array(broughtNode),
});

/** Examples of goals that a collective or an office added; `_id` is the collective or the office. */
export const goalExamplesDoc = z.strictObject({ _id: z.string(), examples: z.array(goalExample) });

export const nodeDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  cardId: z.string(),
  goalId: z.string(),
  /** The id inside the card's content. */
  planId: z.string(),
  title: z.string(),
  plannedMonth: month,
  actualMonth: month.nullable(),
  state: z.enum(NODE_STATES),
  withdrawn: z.boolean(),
  version: z.int(),
  progress: progress.nullable(),
  /** Reports of earlier months, oldest first. */
  history: z.array(progress).readonly().exactOptional(),
  words: z.array(feedback),
  quotes: z.array(quote),
});

export const todoDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  /** A seat, or `leader.<collectiveId>`: the office, so that its todos go along when the leadership is transferred. */
  to: z.string(),
  kind: z.enum([...TODO_KINDS, ...NEWS_KINDS]),
  at: instant,
  name: z.string(),
  title: z.string(),
  cardId: z.string().nullable(),
  nodeId: z.string().nullable(),
  bondId: z.string().nullable(),
  /** The application, where it is about one. */
  applicationId: z.string().exactOptional(),
  deedId: z.string().exactOptional(),
  orgId: z.string().exactOptional(),
  /** The vote, where news is about one. */
  roundId: z.string().exactOptional(),
});
