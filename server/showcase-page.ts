import { opensOn, pictureKeyOf, withoutKey } from '../core/domain/showcase';
import { dayOfInstant } from '../core/domain/month-day';
import type { Cycle } from '../core/domain/cycle';
import type { ShowcaseDoors } from '../core/contract/showcase';
import type { ShowcasePageDoc } from './store/collections';
import type { Transaction } from './store/store';

/** The leaf that says whether the doors were opened by hand. */
export const doorsIdOf = (collectiveId: string, cycleLabel: string): string =>
  `doors.${collectiveId}.${cycleLabel}`;

/** Says whether the showcase is open on a day ('YYYY-MM-DD' in China): the 号长's word goes before the clock's. */
export function doorsOf(leaf: ShowcasePageDoc | undefined, cycle: Cycle, now: string): ShowcaseDoors {
  const day = opensOn(cycle);
  const today = dayOfInstant(Date.parse(now));
  return { open: leaf?.open ?? today >= day, opensOn: day };
}

/** Takes an item off a page: its author no longer agrees, or what it shows is gone. */
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

/** Hides the page of somebody who left, or shows it again. */
export async function hideShowcase(tx: Transaction, cardId: string, hidden: boolean): Promise<void> {
  const page = await tx.get('showcasePages', cardId);
  if (page && page.hidden !== hidden) await tx.put('showcasePages', { ...page, hidden });
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** The pages that may be seen, in the order of names; the leaf of the doors is hidden and never among them. */
export const shownPages = (leaves: readonly ShowcasePageDoc[]): ShowcasePageDoc[] =>
  leaves
    .filter((leaf) => !leaf.hidden && leaf.items.length > 0)
    .sort((a, b) => collator.compare(a.name, b.name) || (a._id < b._id ? -1 : 1));

const QUOTES_SHOWN = 12;

/** The quotes their owners keep most dear, in the order of the pages. */
export const bestQuotes = (pages: readonly ShowcasePageDoc[]) =>
  pages
    .flatMap(({ items }) => items.filter(({ kind, lit }) => kind === 'quote' && lit))
    .slice(0, QUOTES_SHOWN);
