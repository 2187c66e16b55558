import type { ShowcaseItem, ShowcaseKind } from '@core/domain/showcase';
import { SHOWCASE_KINDS } from '@core/domain/showcase';
import { personPoster } from './person-poster';

const item = (kind: ShowcaseKind, index = 0): ShowcaseItem => ({
  ...{ key: `${kind}:${index}`, kind, title: `${kind}题${index}`, text: `${kind}文${index}` },
  ...{ after: `${kind}果${index}`, by: kind === 'advice' ? 'mentor' : '', at: '2026-03', lit: index === 0 },
});
const poster = (items: readonly ShowcaseItem[], name = '陈一诺') =>
  personPoster({ cardId: 'c', name, post: '窗口岗', items }, { name: '办税服务厅', label: '2026' });
const textOf = (items: readonly ShowcaseItem[]): string =>
  poster(items)
    .strokes.map((stroke) => (stroke.kind === 'text' ? stroke.text : ''))
    .join('|');

test.each(SHOWCASE_KINDS)('what the owner did not agree to show (%s) is not on the poster', (kind) => {
  const kept = SHOWCASE_KINDS.filter((one) => one !== kind).map((one) => item(one));
  const text = textOf(kept);
  expect(text).not.toContain(`${kind}文0`);
  expect(text).not.toContain(`${kind}题0`);
});

test('everything agreed to is there, up to what is read at a glance', () => {
  const text = textOf(SHOWCASE_KINDS.map((kind) => item(kind)));
  for (const part of [
    '陈一诺',
    '办税服务厅',
    'before题0',
    'node文0',
    'advice文0',
    'quote文0',
    'wish文0',
    'reflection文0',
  ])
    expect(text).toContain(part);
});

test('a full page stays within the canvas of every phone, and no line leaves the paper', () => {
  const long = (one: ShowcaseItem): ShowcaseItem => ({
    ...one,
    ...{ title: '题'.repeat(60), text: '文'.repeat(400), after: '果'.repeat(200) },
  });
  const all = SHOWCASE_KINDS.flatMap((kind) =>
    Array.from({ length: 9 }, (_, index) => long(item(kind, index))),
  );
  const { width, height, strokes } = poster(all, '名'.repeat(20));
  expect(width).toBe(1080);
  expect(height).toBeLessThanOrEqual(4096);
  let last = 0;
  for (const stroke of strokes) {
    if (stroke.kind !== 'text') continue;
    expect(stroke.x).toBeGreaterThanOrEqual(128);
    expect(stroke.x + [...stroke.text].length * stroke.size).toBeLessThanOrEqual(width - 128 + stroke.size);
    expect(stroke.y).toBeGreaterThanOrEqual(last);
    last = stroke.y;
  }
});
