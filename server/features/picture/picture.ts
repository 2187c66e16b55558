import { accept, refuse } from '../../../core/contract/result';
import { applyLeaderDecision } from '../../../core/domain/picture';
import type { Handlers } from '../../rpc/handler';
import { hashId } from '../../store/ids';
import type { PictureDoc } from '../../store/month-collections';
import type { Reader } from '../../store/store';
import { readPicture } from './parse-image';
import { changePictureState, withNextCheck } from './commands';
import { ownViews, viewsOf, pictureOf } from './queries';

/** Limits the unattached pictures of one person. */
const UNATTACHED_MAX = 20;
const WAITING_SHOWN = 30;

export const pictureHandlers: Handlers<
  | 'picture.prepare'
  | 'picture.deliver'
  | 'picture.show'
  | 'picture.remove'
  | 'picture.waiting'
  | 'picture.judge'
> = {
  'picture.prepare': async ({ tx, outside, openid, now, random, newId }, input, { collectiveId, seat }) => {
    const unattached = await outside.find(
      'pictures',
      { openid, usedBy: null },
      { limit: UNATTACHED_MAX, fields: ['_id'] },
    );
    if (unattached.length >= UNATTACHED_MAX) return refuse('too-many');
    const pictureId = newId('picture');
    // A random path, so that only the sender knows where the upload arrives.
    const path = `incoming/${pictureId}-${Buffer.from(random(9)).toString('hex')}.${input.kind}`;
    const doc: PictureDoc = {
      _id: pictureId,
      collectiveId,
      openid,
      seatId: seat.seatId,
      name: seat.name,
      use: input.use,
      state: 'uploading',
      label: 0,
      path,
      fileId: null,
      traceId: null,
      usedBy: null,
      at: now,
      waste: [],
      lookAt: null,
    };
    await tx.put('pictures', withNextCheck(doc));
    return accept({ pictureId, path });
  },

  'picture.deliver': async ({ tx, openid, now, pictures }, input, { collectiveId }) => {
    const doc = await ownPicture(tx, input.pictureId, openid, collectiveId);
    // A file of evidence is delivered to the function `documents`, which checks it.
    if (doc?.use === 'evidence') return refuse('not-found');
    // The file id must end in the path issued to this caller: nobody may submit somebody else's file.
    if (!doc || !input.fileId.endsWith(`/${doc.path}`)) return refuse('not-found');
    if (doc.state !== 'uploading') return accept(viewsOf([pictureOf(doc)])[0] as never);
    const upload = await pictures.fetch(input.fileId);
    const image = upload && readPicture(upload);
    if (!image) return refuse('picture-refused');
    // The server stores a copy: the sender can still overwrite the upload, and what was checked must be what is shown.
    const shown = `pictures/${collectiveId}/${hashId('shown', doc.path)}.${image.kind}`;
    const fileId = await pictures.save(shown, image.bytes);
    const traceId = await pictures.check(openid, fileId).catch(() => null);
    if (traceId === null) return refuse('moderation-unavailable');
    const next = withNextCheck({ ...doc, state: 'pending', fileId, traceId, at: now, waste: [input.fileId] });
    await tx.put('pictures', next);
    return accept(viewsOf([pictureOf(next)])[0] as never);
  },

  'picture.show': async ({ db, openid, pictures }, input, { collectiveId }) => {
    const ids = [...new Set(input.pictureIds)];
    const docs =
      ids.length === 0 ? [] : await db.find('pictures', { _id: { in: ids } }, { limit: ids.length });
    const own = docs.filter((doc) => doc.openid === openid && doc.collectiveId === collectiveId);
    return accept({ pictures: await ownViews(pictures, own.map(pictureOf)) });
  },

  'picture.remove': async ({ tx, openid, now }, input, { collectiveId }) => {
    const doc = await ownPicture(tx, input.pictureId, openid, collectiveId);
    if (!doc) return refuse('not-found');
    if (doc.state !== 'removed') await changePictureState(tx, doc, 'removed', doc.label, now);
    return accept({ pictureId: doc._id });
  },

  'picture.waiting': async ({ db, openid, pictures }, _input, { collectiveId, seat }) => {
    const [risky, review] = await Promise.all([
      db.find('pictures', { openid, state: 'risky' }, { order: ['at', 'desc'], limit: WAITING_SHOWN }),
      seat.leader
        ? db.find(
            'pictures',
            { collectiveId, state: 'review' },
            { order: ['at', 'asc'], limit: WAITING_SHOWN },
          )
        : [],
    ]);
    const own = risky.filter((doc) => doc.collectiveId === collectiveId).map(pictureOf);
    const views = await ownViews(pictures, review.map(pictureOf));
    const toReview = views.map((view, index) => ({
      ...view,
      name: review[index]?.name ?? '',
      at: review[index]?.at ?? '',
    }));
    return accept({ own: viewsOf(own), judge: toReview });
  },

  'picture.judge': async ({ tx, now }, input, { collectiveId }) => {
    const doc = await tx.get('pictures', input.pictureId);
    if (!doc || doc.collectiveId !== collectiveId) return refuse('not-found');
    const state = applyLeaderDecision(doc.state, input.pass);
    if (state) await changePictureState(tx, doc, state, 0, now);
    return accept({ pictureId: doc._id });
  },
};

async function ownPicture(
  reader: Reader,
  pictureId: string,
  openid: string,
  collectiveId: string,
): Promise<PictureDoc | null> {
  const doc = await reader.get('pictures', pictureId);
  return doc?.openid === openid && doc.collectiveId === collectiveId ? doc : null;
}
