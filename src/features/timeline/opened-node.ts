import type { CardView, NodeView } from '@core/contract/growth-card';

/** A node as it lies open on a screen, with the card it belongs to. */
export interface OpenedNode {
  readonly card: CardView;
  readonly node: NodeView;
  /** Puts the node as a write answered it in place. */
  readonly replace: (node: NodeView) => void;
}
