import { accept, refuse } from '../../../core/contract/result';
import type { Picture } from '../../../core/domain/picture';
import type { Handlers } from '../../rpc/handler';
import type { SeatDoc } from '../../store/collections';
import { ownViews } from '../picture/queries';
import { attachPictures } from '../picture/commands';

const heldBy = ({ portrait }: Pick<SeatDoc, 'portrait'>): Picture[] => (portrait ? [portrait] : []);

export const portraitHandlers: Handlers<'portrait.show' | 'portrait.choose'> = {
  'portrait.show': async ({ db, pictures }, _input, { seat }) => {
    const doc = await db.get('seats', seat.seatId);
    const [portrait] = await ownViews(pictures, doc ? heldBy(doc) : []);
    return accept({ portrait: portrait ?? null });
  },

  'portrait.choose': async (context, { pictureId }, { collectiveId, seat }) => {
    const doc = await context.tx.get('seats', seat.seatId);
    if (!doc) return refuse('not-found');
    const hung = await attachPictures(context, {
      collectiveId,
      use: 'portrait',
      usedBy: doc._id,
      before: heldBy(doc),
      ids: pictureId === null ? [] : [pictureId],
    });
    if (!hung) return refuse('not-found');
    await context.tx.put('seats', { ...doc, portrait: hung[0] ?? null });
    return accept({ pictureId });
  },
};
