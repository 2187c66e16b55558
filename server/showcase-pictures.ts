import type { ShowcasePage } from '../core/contract/showcase';
import { isInCycle } from '../core/domain/cycle';
import { isMonth, monthRange } from '../core/domain/month';
import type { Picture } from '../core/domain/picture';
import type { PagePicture, ShowcaseItem } from '../core/domain/showcase';
import { PAGE_PICTURES_MAX, pictureKeyOf } from '../core/domain/showcase';
import type { PictureFiles } from './picture/files';
import { pictureOf } from './picture/settle';
import { shownViews } from './picture/view';
import { postIdOf } from './post';
import type { CardDoc, ShowcasePageDoc } from './store/collections';
import type { PictureDoc } from './store/month-collections';
import type { Snapshot, Transaction } from './store/store';

type Held = PagePicture & Picture;

/** A post's id is `<seat>.<month>`. */
const monthOfPost = (postId: string): string => postId.slice(postId.lastIndexOf('.') + 1);

/** Reads what a member may show: the pictures that passed under the posts of the card's cycle, by month. One operation. */
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

/** Reads again, by id, the pictures that keys name; what is not the member's own, or did not pass, is not among them. */
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
 * Writes on the pictures which page shows them, so that a picture which is rejected or taken away later finds the
 * page, and an agreement meanwhile meets that write.
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

interface Pictured {
  readonly items: readonly ShowcaseItem[];
  readonly pictures?: readonly Picture[];
}

/** Gives the items of many pages, those that are pictures with an address: one batch for all. A file that is gone is no item. */
export async function withAddresses(
  files: PictureFiles,
  pages: readonly Pictured[],
): Promise<ShowcaseItem[][]> {
  const views = await shownViews(
    files,
    pages.map(({ pictures = [] }) => ({ pictures })),
  );
  return pages.map(({ items }, at) => {
    const urls = new Map(views[at]?.pictures.map(({ pictureId, url }) => [pictureKeyOf(pictureId), url]));
    return items.flatMap((item) => {
      if (item.kind !== 'picture') return [item];
      const url = urls.get(item.key);
      return url ? [{ ...item, url }] : [];
    });
  });
}

/** Shows pages as their readers get them; their pictures take one batch of addresses and no operation. */
export async function viewsOfPages(
  files: PictureFiles,
  pages: readonly ShowcasePageDoc[],
): Promise<ShowcasePage[]> {
  const items = await withAddresses(files, pages);
  return pages.map(({ _id: cardId, name, post }, at) => ({ cardId, name, post, items: items[at] ?? [] }));
}
