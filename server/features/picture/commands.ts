import type { Picture, PictureState, PictureUse } from '../../../core/domain/picture';
import { CHECK_WAIT_MINUTES, LOOSE_DAYS, UPLOAD_WAIT_HOURS } from '../../../core/domain/picture';
import { pictureKeyOf } from '../../../core/domain/showcase';
import { leaderOffice } from '../../store/ids';
import type { PictureDoc } from '../../store/month-collections';
import type { Transaction } from '../../store/store';
import { todoFor, todoIdOf } from '../../notifications/todos';
import { propagateToInnovation } from './propagate-to-innovation';
import { propagateToPost } from './propagate-to-post';
import { propagateToSeat } from './propagate-to-seat';
import { dropFromShowcase } from '../../store/showcase-pages';
import { pictureOf } from './queries';
import type { WriteContext } from '../../rpc/context';

/** Copies a picture's new state to the document that shows it. */
type Propagate = (tx: Transaction, picture: Picture, usedBy: string) => Promise<void>;

// Documents that read the picture documents themselves need no copy.
const PROPAGATORS: Partial<Record<PictureDoc['use'], Propagate>> = {
  post: propagateToPost,
  innovation: propagateToInnovation,
  portrait: propagateToSeat,
};

const WAITS: Partial<Record<PictureState, number>> = {
  uploading: UPLOAD_WAIT_HOURS * 60,
  pending: CHECK_WAIT_MINUTES,
};

const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Sets when the clock processes a picture next: at once where files are to be deleted. */
export function withNextCheck(doc: PictureDoc): PictureDoc {
  const { waste, state, at, usedBy } = doc;
  const minutes = WAITS[state] ?? (usedBy === null ? LOOSE_DAYS * 24 * 60 : null);
  return {
    ...doc,
    lookAt: waste.length > 0 || state === 'removed' ? at : minutes === null ? null : later(at, minutes),
  };
}

/**
 * Changes a picture's state, and with it the documents that show it, the todos of its owner and of the 号长, and the
 * files to delete.
 */
export async function changePictureState(
  tx: Transaction,
  doc: PictureDoc,
  state: PictureState,
  label: number,
  now: string,
): Promise<void> {
  const gone = state === 'risky' || state === 'removed';
  const waste = gone && doc.fileId !== null ? [...new Set([...doc.waste, doc.fileId])] : doc.waste;
  const next = withNextCheck({ ...doc, state, label, at: now, waste });
  await tx.put('pictures', next);
  const office = leaderOffice(doc.collectiveId);
  const about = { collectiveId: doc.collectiveId, at: now, name: doc.name, title: String(label) };
  if (state === 'review') await tx.put('todos', todoFor('judgePicture', doc._id, office, about));
  else if (doc.state === 'review') await tx.remove('todos', todoIdOf('judgePicture', doc._id, office));
  if (state === 'risky') await tx.put('todos', todoFor('replacePicture', doc._id, doc.seatId, about));
  else if (doc.state === 'risky') await tx.remove('todos', todoIdOf('replacePicture', doc._id, doc.seatId));
  if (doc.usedBy !== null) await PROPAGATORS[doc.use]?.(tx, pictureOf(next), doc.usedBy);
  // What was taken from a picture goes with it; what was handed in stays (see `sweepPictures`).
  for (const id of gone ? (doc.takenAs ?? []) : []) {
    const copy = await tx.get('pictures', id);
    if (copy && copy.state !== 'removed') await changePictureState(tx, copy, state, label, now);
  }
  if (gone && doc.shownOn) await dropFromShowcase(tx, doc.shownOn, pictureKeyOf(doc._id));
}

interface Attachment {
  readonly collectiveId: string;
  readonly use: PictureUse;
  /** The id of the document that shows them. */
  readonly usedBy: string;
  /** The pictures attached before; those not in `ids` are removed with their files. */
  readonly before: readonly Picture[];
  readonly ids: readonly string[];
}

/**
 * Attaches the caller's own pictures to a document; null when one is not theirs, does not exist, or is attached
 * elsewhere.
 */
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
  for (const doc of docs)
    if (doc.usedBy === null) await tx.put('pictures', withNextCheck({ ...doc, usedBy }));
  for (const { pictureId } of before) {
    const doc = ids.includes(pictureId) ? null : await tx.get('pictures', pictureId);
    // It is detached first, so that nothing is copied.
    if (doc) await changePictureState(tx, { ...doc, usedBy: null }, 'removed', 0, now);
  }
  return docs.map(pictureOf);
}
