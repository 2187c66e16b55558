export const QUOTE_MAX = 60;
export const QUOTES_PER_NODE_MAX = 30;

/** A micro-quote (微语录), pinned to a node; it goes on the wall only when its author says so. */
export interface Quote {
  readonly id: string;
  readonly seatId: string;
  readonly name: string;
  readonly by: 'owner' | 'partner' | 'fan';
  readonly text: string;
  readonly at: string;
  /** Chosen by the card's owner. */
  readonly favourite: boolean;
  /** Given by the author of the quote. */
  readonly wallConsent: boolean;
}
