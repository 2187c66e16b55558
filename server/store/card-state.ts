import type { CardDoc, CollectiveDoc, SeatDoc } from './collections';

/** The state of a member's card in the running cycle; seats of releases up to 0.2.0 tell of the first cycle. */
export const cardStateIn = (
  { cycle, cycles }: Pick<CollectiveDoc, 'cycle' | 'cycles'>,
  { cardState, cardLabel }: Pick<SeatDoc, 'cardState' | 'cardLabel'>,
): SeatDoc['cardState'] => {
  const first = cycles?.[0]?.label ?? cycle.label;
  return (cardLabel ?? first) === cycle.label ? cardState : 'none';
};

/** The card without its draft, and without when that was saved. */
export const withoutDraft = ({ draftAt: _saved, ...card }: CardDoc): CardDoc => ({ ...card, draft: null });
