import type { ShowcasePage } from '@core/contract/showcase';
import type { ShowcaseItem, ShowcaseKind } from '@core/domain/showcase';
import { seededShuffle } from '@core/domain/seeded-shuffle';

export const SLIDE_ORDERS = ['name', 'random'] as const;
export type SlideOrder = (typeof SLIDE_ORDERS)[number];

/** One slide: a person and some items of their page. */
export interface Slide {
  readonly key: string;
  readonly name: string;
  readonly post: string;
  readonly items: readonly ShowcaseItem[];
}

/** Kinds that share a slide, and the items per slide readable from five metres. */
const SLIDE_GROUPS: readonly (readonly [kinds: readonly ShowcaseKind[], most: number])[] = [
  [['before', 'wish'], 3],
  [['node'], 3],
  [['picture'], 2],
  [['advice', 'support', 'helped', 'helping'], 3],
  [['quote', 'reflection'], 3],
];

const slidesOf = (page: ShowcasePage): Slide[] =>
  SLIDE_GROUPS.flatMap(([kinds, most], group) => {
    const mine = kinds.flatMap((kind) => page.items.filter((item) => item.kind === kind));
    const chunks = Array.from({ length: Math.ceil(mine.length / most) }, (_, at) =>
      mine.slice(at * most, at * most + most),
    );
    return chunks.map((items, at) => ({
      key: `${page.cardId}.${group}.${at}`,
      name: page.name,
      post: page.post,
      items,
    }));
  });

/** Lays pages out as slides, in the given order or shuffled by a seed. */
export const layoutSlides = (pages: readonly ShowcasePage[], order: SlideOrder, seed: string): Slide[] =>
  (order === 'random' ? seededShuffle(pages, seed, (page) => page.cardId) : pages).flatMap(slidesOf);

const NEXT: readonly string[] = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/** Maps a key of the keyboard or remote control to a slide index; null for other keys. */
export function turnTo(key: string, at: number, count: number): number | null {
  if (NEXT.includes(key)) return Math.min(count - 1, at + 1);
  if (BACK.includes(key)) return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
