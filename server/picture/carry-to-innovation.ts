import type { Picture } from '../../core/domain/picture';
import type { Transaction } from '../store/store';

/** Carries a picture's state to the proposal it hangs under; what was taken away hangs no more. */
export async function carryToInnovation(
  tx: Transaction,
  picture: Picture,
  innovationId: string,
): Promise<void> {
  const doc = await tx.get('deeds', innovationId);
  if (doc?.kind !== 'innovation') return;
  const pictures = doc.pictures
    .map((one) => (one.pictureId === picture.pictureId ? picture : one))
    .filter((one) => one.state !== 'removed');
  await tx.put('deeds', { ...doc, pictures });
}
