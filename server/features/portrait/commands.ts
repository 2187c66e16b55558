import type { SeatDoc } from '../../store/collections';
import type { Transaction } from '../../store/store';
import { changePictureState } from '../picture/commands';

/** Removes a portrait when its owner leaves. */
export async function dropPortrait(tx: Transaction, { portrait }: SeatDoc, now: string): Promise<void> {
  const doc = portrait ? await tx.get('pictures', portrait.pictureId) : null;
  // It is detached first, so that nothing is copied.
  if (doc) await changePictureState(tx, { ...doc, usedBy: null }, 'removed', doc.label, now);
}
