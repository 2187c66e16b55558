import type { Picture, PictureUse } from '../../core/domain/picture';
import type { WriteContext } from '../context';
import type { PictureDoc } from '../store/month-collections';
import { pictureOf, settlePicture, withLook } from './settle';

interface Attachment {
  readonly collectiveId: string;
  readonly use: PictureUse;
  /** The id of the thing they hang under. */
  readonly usedBy: string;
  /** What hung there before; what is not among `ids` any more is removed, its file too. */
  readonly before: readonly Picture[];
  readonly ids: readonly string[];
}

/** Hangs the caller's own pictures under something; null when one of them is not theirs, not there, or hangs elsewhere. */
export async function attachPictures(
  { tx, openid, now }: WriteContext,
  { collectiveId, use, usedBy, before, ids }: Attachment,
): Promise<Picture[] | null> {
  const docs: PictureDoc[] = [];
  for (const pictureId of new Set(ids)) {
    const doc = await tx.get('pictures', pictureId);
    const own = doc?.openid === openid && doc.collectiveId === collectiveId && doc.use === use;
    const free = doc?.usedBy === null || doc?.usedBy === usedBy;
    if (!doc || !own || !free || doc.state === 'uploading' || doc.state === 'removed') return null;
    docs.push(doc);
  }
  for (const doc of docs) if (doc.usedBy === null) await tx.put('pictures', withLook({ ...doc, usedBy }));
  for (const { pictureId } of before) {
    const doc = ids.includes(pictureId) ? null : await tx.get('pictures', pictureId);
    // It hangs there no more, so nothing is carried.
    if (doc) await settlePicture(tx, { ...doc, usedBy: null }, 'removed', 0, now);
  }
  return docs.map(pictureOf);
}
