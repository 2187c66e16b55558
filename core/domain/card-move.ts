import type { BondKind } from './companion';
import type { Cycle } from './cycle';
import { carryGoal } from './carry';
import type { CardContent, Goal, NodePlan } from './growth-card';
import { findCardProblems } from './growth-card';
import type { OwnNode } from './own-record';

/** Words of somebody else that came along, because they agreed; the name is '' where it is not known any more. */
export interface BroughtWord {
  readonly kind: BondKind | 'quote';
  readonly name: string;
  readonly text: string;
  readonly at: string;
}

export interface BroughtNode extends OwnNode {
  readonly words: readonly BroughtWord[];
}

/** A submitted card as it was in another collective; it is read and not written. */
export interface BroughtCard {
  readonly id: string;
  readonly collectiveName: string;
  readonly unit: string;
  readonly broughtAt: string;
  readonly cycle: Cycle;
  readonly content: CardContent;
  readonly wishLitAt?: string;
  readonly nodes: readonly BroughtNode[];
}

/**
 * What becomes of the card of the running cycle: it goes on as it is, it becomes a draft to be checked, the one already
 * begun stays and nothing is added, or there is none.
 */
export const PLACEMENTS = ['active', 'draft', 'begun', 'none'] as const;
export type Placement = (typeof PLACEMENTS)[number];

interface OpenCard {
  readonly state: 'draft' | 'active';
  readonly cycle: Cycle;
  readonly content: CardContent;
  readonly draft: CardContent | null;
  readonly wishLit: boolean;
  readonly unfinishedOf: (goal: Goal) => readonly NodePlan[];
}

type Placed =
  | { readonly placement: 'active' }
  | { readonly placement: 'draft'; readonly draft: CardContent }
  | { readonly placement: 'begun' | 'none' };

/** Decides how the card of the running cycle goes on in the cycle of another collective. */
export function placeCard(
  card: OpenCard | null,
  cycle: Pick<Cycle, 'from' | 'to'>,
  isBegun: boolean,
): Placed {
  if (!card) return { placement: 'none' };
  if (isBegun) return { placement: 'begun' };
  if (card.state === 'draft') return { placement: 'draft', draft: card.draft ?? card.content };
  if (findCardProblems(card.content, cycle).length === 0) return { placement: 'active' };
  // The months do not fit: what is unfinished is carried over, the whole card stays readable.
  const goals = card.content.goals.flatMap((goal) => {
    const unfinished = card.unfinishedOf(goal);
    return unfinished.length > 0 ? [carryGoal(goal, card.cycle.label, unfinished, cycle)] : [];
  });
  return { placement: 'draft', draft: { wish: card.wishLit ? '' : card.content.wish, goals } };
}
