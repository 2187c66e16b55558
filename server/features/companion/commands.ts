import type { Bond, BondKind } from '../../../core/domain/companion';
import { isLiving, seatsOfBonds } from '../../../core/domain/companion';
import { todoFor } from '../../notifications/todos';
import type { WriteContext } from '../../rpc/context';
import type { CardDoc } from '../../store/collections';
import { viewerOf } from '../../store/ids';

/** Says whether a seat already accompanies a card in this way, or is asked to. */
export const isTied = (bonds: readonly Bond[], kind: BondKind, seatId: string): boolean =>
  bonds.some((bond) => bond.seatId === seatId && bond.kind === kind && isLiving(bond));

export const newBond = (
  { newId, now }: WriteContext,
  as: Pick<Bond, 'kind' | 'role'>,
  seatId: string | null,
  name: string,
): Bond => ({
  id: newId('bond'),
  ...as,
  seatId,
  name,
  promise: '',
  state: 'invited',
  invitedAt: now,
  pairedAt: null,
  endedAt: null,
});

/** Lists who sees a card with these bonds, as `viewers` of the card. */
export const viewersOf = (card: CardDoc, bonds: readonly Bond[]): string[] =>
  [card.seatId, ...seatsOfBonds(bonds)].map((seatId) => viewerOf(seatId, card.cycle.label));

/** Asks the person of a seat to accept a bond. */
export const askForAnswer = (
  { tx, now }: WriteContext,
  card: CardDoc,
  bond: Bond,
  seatId: string,
): Promise<void> =>
  tx.put(
    'todos',
    todoFor('answerBond', bond.id, seatId, {
      collectiveId: card.collectiveId,
      at: now,
      name: card.ownerName,
      title: bond.role,
      cardId: card._id,
      bondId: bond.id,
    }),
  );
