import type { ShowcaseItem, ShowcaseKind } from '@core/domain/showcase';
import { layoutSlides, turnTo } from './slide-order';

const item = (key: string, kind: ShowcaseKind): ShowcaseItem => ({
  ...{ key, kind, title: key, text: '', after: '', by: '', at: '', lit: false },
});
const page = (cardId: string, ...items: ShowcaseItem[]) => ({ cardId, name: cardId, post: '', items });

test('every item is on exactly one slide, at most three to a slide and two for pictures', () => {
  const items = [
    'before',
    'wish',
    'node',
    'node',
    'node',
    'node',
    'quote',
    'helped',
    'picture',
    'picture',
    'picture',
    'reflection',
  ] as const;
  const pages = ['a', 'b'].map((id) => page(id, ...items.map((kind, at) => item(`${id}${at}`, kind))));
  const slides = layoutSlides(pages, 'name', '');
  const keys = slides.flatMap((slide) => slide.items.map(({ key }) => key));
  expect([...keys].sort()).toEqual(pages.flatMap((one) => one.items.map(({ key }) => key)).sort());
  expect(Math.max(...slides.map((slide) => slide.items.length))).toBeLessThanOrEqual(3);
  const ofPictures = slides.filter(({ items: [first] }) => first?.kind === 'picture');
  expect(ofPictures.map((slide) => slide.items.map(({ kind }) => kind))).toEqual([
    ['picture', 'picture'],
    ['picture'],
    ['picture', 'picture'],
    ['picture'],
  ]);
});

test('a random order keeps each person’s slides together and is reproducible from its seed', () => {
  const pages = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    page(id, item(`${id}1`, 'wish'), item(`${id}2`, 'quote')),
  );
  const names = layoutSlides(pages, 'random', 'seed').map(({ name }) => name);
  expect(names).toEqual(layoutSlides(pages, 'random', 'seed').map(({ name }) => name));
  expect(names.filter((name, at) => name !== names[at - 1])).toHaveLength(6);
  expect(names).not.toEqual(layoutSlides(pages, 'name', '').map(({ name }) => name));
});

test.each([
  ['ArrowRight', 0, 1],
  ['PageDown', 1, 2],
  [' ', 2, 2],
  ['ArrowLeft', 0, 0],
  ['PageUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['x', 1, null],
])('the key %j on slide %i of three leads to %s', (key, at, to) => {
  expect(turnTo(key, at, 3)).toBe(to);
});
