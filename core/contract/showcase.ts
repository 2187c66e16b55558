import * as z from 'zod';
import type { DeedCounts, ShowcaseItem, Themes } from '../domain/showcase';
import { REFLECTION_MAX } from '../domain/showcase';
import { gives, reads, writes } from './procedure';
import { id, optionalProse, version } from './text';

const KEYS_MAX = 400;
/** Names an item of a page. */
export const showcaseKey = z
  .string()
  .regex(
    /^(wish|reflection|(goal|node|word|help|quote|picture):[A-Za-z0-9][A-Za-z0-9_.-]{0,79})$/,
    'not-an-id',
  );

/** When the doors open: by the clock, or because the 号长 said so. */
export interface ShowcaseDoors {
  readonly open: boolean;
  /** 'YYYY-MM-DD', the day it opens by itself. */
  readonly opensOn: string;
}

/** A member's page as others see it. */
export interface ShowcasePage {
  readonly cardId: string;
  readonly name: string;
  readonly post: string;
  readonly items: readonly ShowcaseItem[];
}

export interface CollectiveShowcase extends ShowcaseDoors {
  readonly name: string;
  readonly cycle: { readonly label: string; readonly from: string; readonly to: string };
  readonly mayUnveil: boolean;
  /** The caller's own card, when they have a submitted one. */
  readonly ownCardId: string | null;
  readonly deeds: DeedCounts;
  readonly themes: Themes;
  /** Nodes reached in each month of the cycle. */
  readonly axis: readonly { readonly month: string; readonly reached: number }[];
  readonly quotes: readonly ShowcaseItem[];
  readonly people: readonly { readonly cardId: string; readonly name: string; readonly post: string }[];
}

export const showcaseProcedures = {
  /** Lays everything out for the owner to choose from, with what they agreed to show so far. */
  'showcase.prepare': reads({
    input: z.strictObject({ cardId: id }),
    output: gives<
      ShowcaseDoors & {
        name: string;
        items: readonly ShowcaseItem[];
        keys: readonly string[];
        reflection: string;
        version: number;
      }
    >(),
    refuses: ['card-not-submitted'],
  }),
  /** Agrees to show these items as they stand now, and nothing else; what changes later needs a new yes. */
  'showcase.arrange': writes({
    input: z.strictObject({
      cardId: id,
      baseVersion: version,
      keys: z.array(showcaseKey).max(KEYS_MAX).readonly(),
      reflection: optionalProse(REFLECTION_MAX),
    }),
    output: gives<{ version: number; shown: number }>(),
    refuses: ['stale-version', 'card-not-submitted'],
    shown: (input) => [input.reflection],
  }),
  /** Opens a member's page as everybody in the collective sees it; its owner may carry it further. */
  'showcase.open': reads({
    input: z.strictObject({ cardId: id }),
    output: gives<
      ShowcasePage & { readonly collectiveName: string; readonly cycleLabel: string; readonly mine: boolean }
    >(),
    refuses: ['showcase-closed'],
  }),
  /** Opens the collective's page; before the day it holds nothing but the day. */
  'showcase.collective': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<CollectiveShowcase>(),
  }),
  /** Gives all pages for the meeting, in the order of names; the screen draws the lot. */
  'showcase.slides': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ name: string; pages: readonly ShowcasePage[] }>(),
    refuses: ['showcase-closed'],
  }),
  /** Opens the doors before their day, or closes them again. */
  'showcase.unveil': writes({
    input: z.strictObject({ collectiveId: id, open: z.boolean() }),
    output: gives<ShowcaseDoors>(),
  }),
};
