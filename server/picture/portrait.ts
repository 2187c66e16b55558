import { accept, refuse } from '../../core/contract/result';
import type { Picture } from '../../core/domain/picture';
import type { Handlers } from '../handler';
import type { SeatDoc } from '../store/collections';
import type { Transaction } from '../store/store';
import { attachPictures } from './attach';
import type { PictureFiles } from './files';
import { settlePicture } from './settle';
import { ownViews } from './view';

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

/** Throws a portrait away when its person leaves. */
export async function dropPortrait(tx: Transaction, { portrait }: SeatDoc, now: string): Promise<void> {
  const doc = portrait ? await tx.get('pictures', portrait.pictureId) : null;
  // It hangs there no more, so nothing is carried.
  if (doc) await settlePicture(tx, { ...doc, usedBy: null }, 'removed', doc.label, now);
}

/** Gives the addresses of portraits that passed, by seat: one batch for a whole roster. */
export async function portraitsOf(
  files: Pick<PictureFiles, 'links'>,
  seats: readonly Pick<SeatDoc, '_id' | 'portrait'>[],
): Promise<ReadonlyMap<string, string>> {
  const passed = seats.flatMap(({ _id, portrait }) =>
    portrait?.state === 'pass' ? [[_id, portrait.fileId] as const] : [],
  );
  if (passed.length === 0) return new Map();
  const links = await files.links(passed.map(([, fileId]) => fileId));
  return new Map(
    passed.flatMap(([seatId, fileId]) => {
      const url = links.get(fileId);
      return url === undefined ? [] : [[seatId, url] as const];
    }),
  );
}
