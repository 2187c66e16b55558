import type { Picture } from '../../core/domain/picture';
import type { Transaction } from '../store/store';

/** Carries a portrait's state to the seat that keeps a copy of it: lists read no second collection. */
export async function carryToSeat(tx: Transaction, picture: Picture, seatId: string): Promise<void> {
  const seat = await tx.get('seats', seatId);
  if (seat?.portrait?.pictureId !== picture.pictureId) return;
  await tx.put('seats', { ...seat, portrait: picture.state === 'removed' ? null : picture });
}
