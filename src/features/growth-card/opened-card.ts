import type { CardView } from '@core/contract/growth-card';

/** A card as it lies open on a screen. */
export interface OpenedCard {
  readonly view: CardView;
  readonly reload: () => Promise<void>;
}
