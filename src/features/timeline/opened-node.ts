import type { CardView, NodeView } from '@core/contract/growth-card';

/** The node shown on a screen, with its card. */
export interface OpenedNode {
  readonly card: CardView;
  readonly node: NodeView;
  /** Replaces the node with the one a write returned. */
  readonly replace: (node: NodeView) => void;
}
