import * as z from 'zod';
import type { BroughtCard } from '../domain/card-move';
import type { CarriedGoal } from '../domain/carry';
import { CARRY_CHOICES, CARRY_NOTE_MAX } from '../domain/carry';
import type { Bond } from '../domain/companion';
import { BONDS_MAX } from '../domain/companion';
import type { Cycle } from '../domain/cycle';
import type { AddedGoalText, CardContent, CardFinding, CardState, GoalText } from '../domain/growth-card';
import {
  GOALS_MAX,
  GOAL_KINDS,
  GOAL_TEXT_NAMES,
  NODES_MAX,
  NODE_TITLE_MAX,
  WISH_MAX,
  listCardTexts,
  textRuleOf,
} from '../domain/growth-card';
import type { Quote } from '../domain/quote';
import type { AxisPoint, NodeState, Progress, Feedback } from '../domain/timeline';
import { returns, reads, writes } from './procedure';
import { day, id, month, optionalLine, optionalProse, prose, version } from './text';

const nodePlan = z.strictObject({ id, title: optionalLine(NODE_TITLE_MAX), month });

type TextSchema = ReturnType<typeof optionalProse>;

const textSchema = (name: GoalText): TextSchema | z.ZodExactOptional<TextSchema> => {
  const { max, lines, added } = textRuleOf(name);
  const text = lines === 'one' ? optionalLine(max) : optionalProse(max);
  return added === undefined ? text : text.exactOptional();
};

const goalTextSchemas = Object.fromEntries(GOAL_TEXT_NAMES.map((name) => [name, textSchema(name)])) as {
  readonly [K in GoalText]: K extends AddedGoalText ? z.ZodExactOptional<TextSchema> : TextSchema;
};

const goal = z.strictObject({
  id,
  kind: z.enum(GOAL_KINDS),
  due: z.union([z.literal(''), day]),
  nodes: z.array(nodePlan).max(NODES_MAX).readonly(),
  // Sent back as it was received; the server keeps its own.
  carried: z.string().max(20).exactOptional(),
  ...goalTextSchemas,
});

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Content of a draft: may be incomplete, but ids of goals and nodes must be distinct. */
export const cardContent = z
  .strictObject({ wish: optionalLine(WISH_MAX), goals: z.array(goal).max(GOALS_MAX).readonly() })
  .refine((content) => distinct(content.goals.map((g) => g.id)), 'repeated-id')
  .refine((content) => distinct(content.goals.flatMap((g) => g.nodes.map((n) => n.id))), 'repeated-id');

/** A point on the timeline with its four parts: progress → advice → support → quotes. */
export interface NodeView {
  readonly nodeId: string;
  readonly goalId: string;
  readonly title: string;
  readonly plannedMonth: string;
  readonly actualMonth: string | null;
  readonly state: NodeState;
  /** Removed from the plan by a revision; its content remains readable. */
  readonly withdrawn: boolean;
  readonly version: number;
  readonly progress: Progress | null;
  /** Reports of earlier months, oldest first; absent when there are none. */
  readonly history?: readonly Progress[];
  readonly words: readonly Feedback[];
  readonly quotes: readonly Quote[];
}

export interface CardBasics {
  readonly collectiveName: string;
  readonly cycle: Cycle;
  readonly name: string;
  readonly post: string;
  /** This one and the following for the owner only, else empty or null; the 号长 reads them in the roster. */
  readonly gender: string;
  readonly politics: string;
  readonly joinedPost: string;
  readonly volunteerNo: string;
  readonly birth: string | null;
}

/** A complete card as visible to one reader. */
export interface CardView {
  readonly cardId: string;
  readonly collectiveId: string;
  readonly seatId: string;
  readonly state: CardState;
  /** The cycle of the card is over: it is read and not written. */
  readonly past?: true;
  readonly version: number;
  readonly revision: number;
  readonly basics: CardBasics;
  readonly content: CardContent;
  /** For the owner only; null without unsubmitted changes. */
  readonly draft: CardContent | null;
  readonly problems: readonly CardFinding[];
  /** For the owner only: whether the running month has a post. */
  readonly written?: boolean;
  /** When the wish of the card came true; absent before. */
  readonly wishLitAt?: string;
  /** What became of the goals of the card before; absent on a card begun blank. */
  readonly before?: { readonly cardId: string; readonly goals: readonly CarriedGoal[] };
  /** The owner brought cards of another collective along; for the owner and the 号长. */
  readonly brought?: true;
  readonly bonds: readonly Bond[];
  readonly nodes: readonly NodeView[];
  readonly you: {
    readonly seatId: string;
    readonly roles: readonly ('owner' | 'partner' | 'fan' | 'leader' | 'invited')[];
  };
}

/** The card of the last cycle in which the caller had one, to carry over from. */
export interface LastCard {
  readonly cardId: string;
  readonly cycle: Cycle;
  readonly wish: string;
  readonly wishLit: boolean;
  readonly goals: readonly {
    readonly goalId: string;
    readonly title: string;
    readonly nodes: number;
    /** Titles of the nodes that are not reached. */
    readonly unfinished: readonly string[];
  }[];
  readonly bonds: readonly Bond[];
}

/** The card of one year, on the axis over the years. */
export interface YearOfCard {
  readonly cardId: string;
  readonly cycle: Cycle;
  readonly wish: string;
  readonly wishLitAt?: string;
  readonly axis: readonly AxisPoint[];
  /** What became of the goals of the card before. */
  readonly before: readonly CarriedGoal[];
}

export interface CardVersionView {
  readonly revision: number;
  readonly at: string;
  readonly reason: string;
  readonly content: CardContent;
}

export const growthCardProcedures = {
  /** Returns a card with its timeline. */
  'growthCard.open': reads({ input: z.strictObject({ cardId: id }), output: returns<CardView>() }),
  /** Saves a draft; invisible to others and not checked for completeness. */
  'growthCard.saveDraft': writes({
    input: z.strictObject({ cardId: id, baseVersion: version, content: cardContent }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version'],
  }),
  'growthCard.discardDraft': writes({
    input: z.strictObject({ cardId: id, baseVersion: version }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version'],
  }),
  /** Submits the card for the first time. */
  'growthCard.submit': writes({
    input: z.strictObject({ cardId: id, baseVersion: version, content: cardContent }),
    output: returns<{ version: number; revision: number }>(),
    refuses: ['stale-version', 'card-incomplete', 'reason-missing'],
    shown: (input) => listCardTexts(input.content),
  }),
  /** Revises a submitted card; the reason and the previous version are stored. */
  'growthCard.revise': writes({
    input: z.strictObject({ cardId: id, baseVersion: version, content: cardContent, reason: prose(200) }),
    output: returns<{ version: number; revision: number }>(),
    refuses: ['stale-version', 'card-incomplete', 'card-not-submitted'],
    shown: (input) => [...listCardTexts(input.content), input.reason],
  }),
  /** Returns the card before, for the owner of a card that is not begun; null without one. */
  'growthCard.last': reads({ input: z.strictObject({ cardId: id }), output: returns<LastCard | null>() }),
  /**
   * Begins the card of a new cycle from the last one: each goal is carried over with its unfinished nodes, done or
   * dropped; the chosen companions are asked once more.
   */
  'growthCard.carry': writes({
    input: z.strictObject({
      cardId: id,
      wish: optionalLine(WISH_MAX),
      goals: z
        .array(
          z.strictObject({ goalId: id, choice: z.enum(CARRY_CHOICES), note: optionalLine(CARRY_NOTE_MAX) }),
        )
        .max(GOALS_MAX)
        .refine((goals) => distinct(goals.map(({ goalId }) => goalId)), 'repeated-id')
        .readonly(),
      bondIds: z.array(id).max(BONDS_MAX).readonly(),
    }),
    output: returns<{ version: number; asked: number }>(),
    refuses: ['card-begun'],
    shown: (input) => [input.wish, ...input.goals.map(({ note }) => note)],
  }),
  /** Returns the cards of the owner over the cycles that the reader may see, newest first. */
  'growthCard.years': reads({
    input: z.strictObject({ cardId: id }),
    output: returns<{
      name: string;
      years: readonly YearOfCard[];
      /** Cards of other collectives that the owner brought along, for the owner and the 号长; absent without. */
      brought?: readonly BroughtCard[];
    }>(),
  }),
  'growthCard.versions': reads({
    input: z.strictObject({ cardId: id, before: z.int().min(1).optional() }),
    output: returns<{ versions: readonly CardVersionView[] }>(),
  }),
};
