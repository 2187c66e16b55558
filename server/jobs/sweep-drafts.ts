import { DRAFT_DAYS } from '../../core/domain/retention';
import { changePictureState } from '../features/picture/commands';
import { todoIdOf } from '../notifications/todos';
import { daysLater } from '../rpc/instants';
import { withoutDraft } from '../store/card-state';
import type { Store, Transaction } from '../store/store';

/** Drafts of one collection removed by one tick; the rest goes at the next ones. */
const REMOVED_PER_TICK = 50;

/** Removes drafts of cards and proposals that nobody has touched for `DRAFT_DAYS`. */
export async function sweepDrafts(store: Store, now: string): Promise<void> {
  const before = daysLater(now, -DRAFT_DAYS);
  const old = { order: ['draftAt', 'asc'], limit: REMOVED_PER_TICK, fields: ['draftAt'] } as const;
  const isOld = (doc: { readonly draftAt?: string } | null): boolean =>
    doc?.draftAt !== undefined && doc.draftAt < before;
  const cards = await store.find('cards', { draftAt: { below: before } }, old);
  for (const { _id } of cards)
    await store.transact(
      async (tx) => {
        const card = await tx.get('cards', _id);
        if (!card || !isOld(card)) return;
        const { before: carried, ...rest } = withoutDraft(card);
        // What was carried over into a card that was never handed in may be chosen anew.
        const carriedOver = carried && card.state === 'active' ? { before: carried } : {};
        await tx.put('cards', { ...rest, ...carriedOver, version: card.version + 1 });
      },
      () => true,
    );
  const deeds = await store.find('deeds', { draftAt: { below: before } } as never, old as never);
  for (const { _id } of deeds)
    await store.transact(
      async (tx) => {
        const draft = await tx.get('deeds', _id);
        if (draft?.kind !== 'innovation' || draft.state !== 'draft' || !isOld(draft)) return;
        for (const { pictureId } of draft.pictures) await removePicture(tx, pictureId, now);
        for (const { seatId } of draft.authors) await tx.remove('todos', todoIdOf('reviseIdea', _id, seatId));
        await tx.remove('deeds', _id);
      },
      () => true,
    );
}

async function removePicture(tx: Transaction, pictureId: string, now: string): Promise<void> {
  const picture = await tx.get('pictures', pictureId);
  // It is detached first, so that nothing is copied.
  if (picture) await changePictureState(tx, { ...picture, usedBy: null }, 'removed', 0, now);
}
