import * as z from 'zod';
import type { ContributionCounts, ShowcaseItem, Themes } from '../domain/showcase';
import { REFLECTION_MAX } from '../domain/showcase';
import { returns, reads, writes } from './procedure';
import { id, optionalProse, version } from './text';

const KEYS_MAX = 400;
/** Key of a page item. */
export const showcaseKey = z
  .string()
  .regex(
    /^(wish|reflection|(goal|node|word|help|quote|picture):[A-Za-z0-9][A-Za-z0-9_.-]{0,79})$/,
    'not-an-id',
  );

/** When the showcase opens: on its day, or earlier by the 号长. */
export interface ShowcaseOpening {
  readonly open: boolean;
  /** 'YYYY-MM-DD', the day it opens automatically. */
  readonly opensOn: string;
}

/** A member's page as others see it. */
export interface ShowcasePage {
  readonly cardId: string;
  readonly name: string;
  readonly post: string;
  readonly items: readonly ShowcaseItem[];
}

/** What a member showed of wish and reflection in an earlier cycle, and what they reached. */
export interface EarlierPage {
  readonly cardId: string;
  readonly cycle: { readonly label: string; readonly from: string; readonly to: string };
  readonly items: readonly ShowcaseItem[];
  /** Steps shown on that page. */
  readonly reached: number;
}

export interface CollectiveShowcase extends ShowcaseOpening {
  readonly name: string;
  readonly cycle: { readonly label: string; readonly from: string; readonly to: string };
  readonly mayUnveil: boolean;
  /** The caller's submitted card, if any. */
  readonly ownCardId: string | null;
  readonly deeds: ContributionCounts;
  readonly themes: Themes;
  /** Nodes reached in each month of the cycle. */
  readonly axis: readonly { readonly month: string; readonly reached: number }[];
  readonly quotes: readonly ShowcaseItem[];
  readonly people: readonly { readonly cardId: string; readonly name: string; readonly post: string }[];
}

export const showcaseProcedures = {
  /** Returns all possible items of the caller's page, with the current consent. */
  'showcase.prepare': reads({
    input: z.strictObject({ cardId: id }),
    output: returns<
      ShowcaseOpening & {
        name: string;
        items: readonly ShowcaseItem[];
        keys: readonly string[];
        reflection: string;
        version: number;
      }
    >(),
    refuses: ['card-not-submitted'],
  }),
  /** Saves consent to show exactly these items in their current state; later changes need new consent. */
  'showcase.arrange': writes({
    input: z.strictObject({
      cardId: id,
      baseVersion: version,
      keys: z.array(showcaseKey).max(KEYS_MAX).readonly(),
      reflection: optionalProse(REFLECTION_MAX),
    }),
    output: returns<{ version: number; shown: number }>(),
    refuses: ['stale-version', 'card-not-submitted'],
    shown: (input) => [input.reflection],
  }),
  /** Returns a member's page as visible to the collective. */
  'showcase.open': reads({
    input: z.strictObject({ cardId: id }),
    output: returns<
      ShowcasePage & {
        readonly collectiveName: string;
        readonly cycleLabel: string;
        readonly mine: boolean;
        /** What they showed in earlier years, newest first; absent without any. */
        readonly before?: readonly EarlierPage[];
      }
    >(),
    refuses: ['showcase-closed'],
  }),
  /** Returns the collective's page; before the opening day only the day. */
  'showcase.collective': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<CollectiveShowcase>(),
  }),
  /** Returns all pages for the meeting, sorted by name; the screen shuffles them. */
  'showcase.slides': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ name: string; pages: readonly ShowcasePage[] }>(),
    refuses: ['showcase-closed'],
  }),
  /** Opens the showcase before its day, or closes it again. */
  'showcase.unveil': writes({
    input: z.strictObject({ collectiveId: id, open: z.boolean() }),
    output: returns<ShowcaseOpening>(),
  }),
};
