import type { CardView } from '@core/contract/growth-card';

/** A loaded card with its refetch function. */
export interface OpenedCard {
  readonly view: CardView;
  readonly refetch: () => Promise<void>;
}
