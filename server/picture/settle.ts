import type { Picture, PictureState, PictureUse } from '../../core/domain/picture';
import { CHECK_WAIT_MINUTES, LOOSE_DAYS, UPLOAD_WAIT_HOURS } from '../../core/domain/picture';
import { pictureKeyOf } from '../../core/domain/showcase';
import { leaderOffice } from '../ids';
import { dropFromShowcase } from '../showcase-page';
import type { PictureDoc } from '../store/month-collections';
import type { Transaction } from '../store/store';
import { todoFor, todoIdOf } from '../todo';
import { carryToInnovation } from './carry-to-innovation';
import { carryToPost } from './carry-to-post';
import { carryToSeat } from './carry-to-seat';

/** Carries a picture's new state to the thing it hangs under. */
export type Carry = (tx: Transaction, picture: Picture, usedBy: string) => Promise<void>;

// What reads its pictures' own documents needs nothing carried to it.
const CARRIERS: Partial<Record<PictureUse, Carry>> = {
  post: carryToPost,
  innovation: carryToInnovation,
  portrait: carryToSeat,
};

export const pictureOf = ({ _id, fileId, state, label }: PictureDoc): Picture => ({
  pictureId: _id,
  fileId: fileId ?? '',
  state,
  label,
});

const WAITS: Partial<Record<PictureState, number>> = {
  uploading: UPLOAD_WAIT_HOURS * 60,
  pending: CHECK_WAIT_MINUTES,
};

const later = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Says when the clock looks at a picture next: at once where files wait to be deleted. */
export function withLook(doc: PictureDoc): PictureDoc {
  const { waste, state, at, usedBy } = doc;
  const minutes = WAITS[state] ?? (usedBy === null ? LOOSE_DAYS * 24 * 60 : null);
  return {
    ...doc,
    lookAt: waste.length > 0 || state === 'removed' ? at : minutes === null ? null : later(at, minutes),
  };
}

/** Gives a picture a new state: where it hangs, in its owner's and the 号长's 今日, and for the clock that deletes files. */
export async function settlePicture(
  tx: Transaction,
  doc: PictureDoc,
  state: PictureState,
  label: number,
  now: string,
): Promise<void> {
  const gone = state === 'risky' || state === 'removed';
  const waste = gone && doc.fileId !== null ? [...new Set([...doc.waste, doc.fileId])] : doc.waste;
  const next = withLook({ ...doc, state, label, at: now, waste });
  await tx.put('pictures', next);
  const office = leaderOffice(doc.collectiveId);
  const about = { collectiveId: doc.collectiveId, at: now, name: doc.name, title: String(label) };
  if (state === 'review') await tx.put('todos', todoFor('judgePicture', doc._id, office, about));
  else if (doc.state === 'review') await tx.remove('todos', todoIdOf('judgePicture', doc._id, office));
  if (state === 'risky') await tx.put('todos', todoFor('replacePicture', doc._id, doc.seatId, about));
  else if (doc.state === 'risky') await tx.remove('todos', todoIdOf('replacePicture', doc._id, doc.seatId));
  if (doc.usedBy !== null) await CARRIERS[doc.use]?.(tx, pictureOf(next), doc.usedBy);
  if (gone && doc.shownOn) await dropFromShowcase(tx, doc.shownOn, pictureKeyOf(doc._id));
}
