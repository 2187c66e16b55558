import type { Snapshot, Transaction } from '../../store/store';

const PIECES_MAX = 1000;

/** Deletes envelopes and mix of a vote; the public board remains. */
export async function eraseBox(tx: Transaction, outside: Snapshot, voteId: string | null): Promise<void> {
  if (voteId === null) return;
  const slots = await outside.find('slots', { voteId }, { limit: PIECES_MAX, fields: ['no'] });
  for (const { _id } of slots) await tx.remove('slots', _id);
  for (const pile of ['slotPieces', 'mixPieces'] as const) {
    const pieces = await outside.find(pile, { of: voteId }, { limit: PIECES_MAX, fields: ['part'] });
    for (const { _id } of pieces) await tx.remove(pile, _id);
  }
}
