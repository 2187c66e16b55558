import { opensOn, pictureKeyOf } from '../../../core/domain/showcase';
import { dayOfInstant } from '../../../core/domain/month-day';
import type { Cycle } from '../../../core/domain/cycle';
import type { ShowcaseOpening, ShowcasePage } from '../../../core/contract/showcase';
import type { ShowcasePageDoc } from '../../store/collections';
import type { Picture } from '../../../core/domain/picture';
import type { ShowcaseItem } from '../../../core/domain/showcase';
import type { PictureFiles } from '../../store/picture-files';
import { shownViews } from '../picture/queries';
import { accept, refuse } from '../../../core/contract/result';
import type { Handler } from '../../rpc/handler';
import { openingIdOf } from '../../store/ids';

/** Returns whether the showcase is open at an instant; the choice of the 号长 overrides the date. */
export function openingOf(doc: ShowcasePageDoc | undefined, cycle: Cycle, now: string): ShowcaseOpening {
  const day = opensOn(cycle);
  const today = dayOfInstant(Date.parse(now));
  return { open: doc?.open ?? today >= day, opensOn: day };
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** Returns the visible pages in the order of names; the opening document is hidden and so excluded. */
export const shownPages = (docs: readonly ShowcasePageDoc[]): ShowcasePageDoc[] =>
  docs
    .filter((doc) => !doc.hidden && doc.items.length > 0)
    .sort((a, b) => collator.compare(a.name, b.name) || (a._id < b._id ? -1 : 1));

const QUOTES_SHOWN = 12;

/** Returns the favourite quotes in the order of the pages. */
export const bestQuotes = (pages: readonly ShowcasePageDoc[]) =>
  pages
    .flatMap(({ items }) => items.filter(({ kind, lit }) => kind === 'quote' && lit))
    .slice(0, QUOTES_SHOWN);

interface Pictured {
  readonly items: readonly ShowcaseItem[];
  readonly pictures?: readonly Picture[];
}

/**
 * Returns the items of many pages, pictures with a URL, in one batch; a picture whose file no longer exists is omitted.
 */
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

/** Returns the views of pages; one batch of URLs, no further operation. */
export async function viewsOfPages(
  files: PictureFiles,
  pages: readonly ShowcasePageDoc[],
): Promise<ShowcasePage[]> {
  const items = await withAddresses(files, pages);
  return pages.map(({ _id: cardId, name, post }, at) => ({ cardId, name, post, items: items[at] ?? [] }));
}

export const PAGES_MAX = 1000;

export const openShowcaseSlides: Handler<'showcase.slides'> = async (
  { db, now, pictures },
  _input,
  { collectiveId },
) => {
  const collective = await db.get('collectives', collectiveId);
  if (!collective) return refuse('not-found');
  const { cycle, name } = collective;
  const docs = await db.find(
    'showcasePages',
    { collectiveId, cycleLabel: cycle.label },
    { limit: PAGES_MAX },
  );
  const opening = docs.find((doc) => doc._id === openingIdOf(collectiveId, cycle.label));
  if (!openingOf(opening, cycle, now).open) return refuse('showcase-closed');
  return accept({ name, pages: await viewsOfPages(pictures, shownPages(docs)) });
};
