import type { Picture } from '../../../core/domain/picture';
import type { Transaction } from '../../store/store';

/** Copies a picture's state to its innovation; a removed picture is detached. */
export async function propagateToInnovation(
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
