import { pictureKeyOf, withoutKey } from '../../core/domain/showcase';
import type { Transaction } from './store';

/** Removes an item from a page when its author withdrew consent or the item was removed. */
export async function dropFromShowcase(tx: Transaction, cardId: string, gone: string): Promise<void> {
  const page = await tx.get('showcasePages', cardId);
  if (page?.items.some(({ key }) => key === gone))
    await tx.put('showcasePages', {
      ...page,
      items: withoutKey(page.items, gone),
      ...(page.pictures && {
        pictures: page.pictures.filter(({ pictureId }) => pictureKeyOf(pictureId) !== gone),
      }),
      version: page.version + 1,
    });
}
