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
    .commands.map((command) => (command.kind === 'text' ? command.text : ''))
    .join('|');

test.each(SHOWCASE_KINDS)('an item the owner did not agree to show (%s) is not on the poster', (kind) => {
  const others = SHOWCASE_KINDS.filter((one) => one !== kind).map((one) => item(one));
  const text = textOf(others);
  expect(text).not.toContain(`${kind}文0`);
  expect(text).not.toContain(`${kind}题0`);
});

test('every agreed item is on the poster, up to its limits', () => {
  const text = textOf(SHOWCASE_KINDS.map((kind) => item(kind)));
  for (const expected of [
    '陈一诺',
    '办税服务厅',
    'before题0',
    'node文0',
    'advice文0',
    'quote文0',
    'wish文0',
    'reflection文0',
  ])
    expect(text).toContain(expected);
});

test('a full page fits the canvas of every phone and no line exceeds the width', () => {
  const long = (one: ShowcaseItem): ShowcaseItem => ({
    ...one,
    ...{ title: '题'.repeat(60), text: '文'.repeat(400), after: '果'.repeat(200) },
  });
  const all = SHOWCASE_KINDS.flatMap((kind) =>
    Array.from({ length: 9 }, (_, index) => long(item(kind, index))),
  );
  const { width, height, commands } = poster(all, '名'.repeat(20));
  expect(width).toBe(1080);
  expect(height).toBeLessThanOrEqual(4096);
  let last = 0;
  for (const command of commands) {
    if (command.kind !== 'text') continue;
    expect(command.x).toBeGreaterThanOrEqual(128);
    expect(command.x + [...command.text].length * command.size).toBeLessThanOrEqual(
      width - 128 + command.size,
    );
    expect(command.y).toBeGreaterThanOrEqual(last);
    last = command.y;
  }
});
