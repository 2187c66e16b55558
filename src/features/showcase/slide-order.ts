import type { ShowcasePage } from '@core/contract/showcase';
import type { ShowcaseItem, ShowcaseKind } from '@core/domain/showcase';
import { drawLot } from '@core/domain/lot';

export const SLIDE_ORDERS = ['name', 'lot'] as const;
export type SlideOrder = (typeof SLIDE_ORDERS)[number];

/** One picture of the show: who speaks, and what of their page fits on it. */
export interface Slide {
  readonly key: string;
  readonly name: string;
  readonly post: string;
  readonly items: readonly ShowcaseItem[];
}

/** What belongs together on one picture, and how much of it can be read from five metres. */
const LEAVES: readonly (readonly [kinds: readonly ShowcaseKind[], most: number])[] = [
  [['before', 'wish'], 3],
  [['node'], 3],
  [['picture'], 2],
  [['advice', 'support', 'helped', 'helping'], 3],
  [['quote', 'reflection'], 3],
];

const slidesOf = (page: ShowcasePage): Slide[] =>
  LEAVES.flatMap(([kinds, most], leaf) => {
    const mine = kinds.flatMap((kind) => page.items.filter((item) => item.kind === kind));
    const parts = Array.from({ length: Math.ceil(mine.length / most) }, (_, at) =>
      mine.slice(at * most, at * most + most),
    );
    return parts.map((items, at) => ({
      key: `${page.cardId}.${leaf}.${at}`,
      name: page.name,
      post: page.post,
      items,
    }));
  });

/** Lays the pages out as slides, by name as they come, or by the lot that a seed draws. */
export const laySlides = (pages: readonly ShowcasePage[], order: SlideOrder, seed: string): Slide[] =>
  (order === 'lot' ? drawLot(pages, seed, (page) => page.cardId) : pages).flatMap(slidesOf);

const NEXT: readonly string[] = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/** Where a key of the keyboard or the remote control leads; null for a key that turns no page. */
export function turnTo(key: string, at: number, count: number): number | null {
  if (NEXT.includes(key)) return Math.min(count - 1, at + 1);
  if (BACK.includes(key)) return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
