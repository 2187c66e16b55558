import type { Picture } from '../../../core/domain/picture';
import type { Transaction } from '../../store/store';

/** Copies a portrait's state to the seat, so that lists read no second collection. */
export async function propagateToSeat(tx: Transaction, picture: Picture, seatId: string): Promise<void> {
  const seat = await tx.get('seats', seatId);
  if (seat?.portrait?.pictureId !== picture.pictureId) return;
  await tx.put('seats', { ...seat, portrait: picture.state === 'removed' ? null : picture });
}
