import { isInCycle } from '../../../core/domain/cycle';
import { isMonth, monthRange } from '../../../core/domain/month';
import type { Picture } from '../../../core/domain/picture';
import type { PagePicture } from '../../../core/domain/showcase';
import { PAGE_PICTURES_MAX } from '../../../core/domain/showcase';
import type { CardDoc, ShowcasePageDoc } from '../../store/collections';
import type { PictureDoc } from '../../store/month-collections';
import type { Snapshot, Transaction } from '../../store/store';
import { postIdOf } from '../../store/ids';
import { pictureOf } from '../picture/queries';

type Held = PagePicture & Picture;

/** A post's id is `<seat>.<month>`. */
const monthOfPost = (postId: string): string => postId.slice(postId.lastIndexOf('.') + 1);

/**
 * Reads the pictures a member may show: those that passed, of the posts of the card's cycle, by month; one operation.
 */
export async function offeredPictures(db: Snapshot, { seatId, cycle }: CardDoc): Promise<Held[]> {
  if (!isMonth(cycle.from) || !isMonth(cycle.to)) return [];
  const ids = monthRange(cycle.from, cycle.to).map((month) => postIdOf(seatId, month));
  const posts = await db.find(
    'posts',
    { _id: { in: ids } },
    { limit: ids.length, fields: ['month', 'pictures'] },
  );
  return posts
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .flatMap(({ month, pictures }) => pictures.map((picture) => ({ ...picture, month })))
    .filter(({ state }) => state === 'pass');
}

/** Reads the chosen pictures by id; those that are not the member's own, or did not pass, are omitted. */
export async function chosenPictures(
  tx: Transaction,
  card: CardDoc,
  keys: readonly string[],
): Promise<PictureDoc[]> {
  const ids = keys.flatMap((key) => /^picture:(.*)$/.exec(key)?.[1] ?? []).slice(0, PAGE_PICTURES_MAX);
  const docs: PictureDoc[] = [];
  for (const id of new Set(ids)) {
    const doc = await tx.get('pictures', id);
    const own = doc?.seatId === card.seatId && doc.use === 'post' && doc.state === 'pass';
    if (doc && own && doc.usedBy !== null && isInCycle(card.cycle, monthOfPost(doc.usedBy))) docs.push(doc);
  }
  return docs.sort((a, b) => ((a.usedBy ?? '') < (b.usedBy ?? '') ? -1 : 1));
}

export const pagePictureOf = (doc: PictureDoc): Held => ({
  ...pictureOf(doc),
  month: monthOfPost(doc.usedBy ?? ''),
});

/**
 * Records on the pictures which page shows them, so that a later rejection finds the page and conflicts with a
 * concurrent change of the page.
 */
export async function markShown(
  tx: Transaction,
  page: ShowcasePageDoc | null,
  cardId: string,
  shown: readonly PictureDoc[],
): Promise<void> {
  for (const doc of shown) if (doc.shownOn !== cardId) await tx.put('pictures', { ...doc, shownOn: cardId });
  for (const { pictureId } of page?.pictures ?? []) {
    if (shown.some(({ _id }) => _id === pictureId)) continue;
    const doc = await tx.get('pictures', pictureId);
    if (doc?.shownOn === cardId) await tx.put('pictures', { ...doc, shownOn: null });
  }
}
