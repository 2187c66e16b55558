import { isSecondTap } from './second-tap';

let clock = 0;

test.each<[string, { ms: number; px: number }, boolean]>([
  ['at the same place at once', { ms: 80, px: 0 }, true],
  ['a finger’s breadth beside it', { ms: 200, px: 10 }, true],
  ['somewhere else at once', { ms: 80, px: 200 }, false],
  ['at the same place after a moment', { ms: 600, px: 0 }, false],
])('a tap %s counts as the second of a double tap or not', (_, { ms, px }, expected) => {
  const at = (clock += 10_000);
  expect(isSecondTap({ at, x: 10, y: 10 })).toBe(false);
  expect(isSecondTap({ at: at + ms, x: 10 + px, y: 10 })).toBe(expected);
});

test('a third quick tap is ignored like the second', () => {
  const at = (clock += 10_000);
  expect([0, 200, 400].map((ms) => isSecondTap({ at: at + ms, x: 1, y: 1 }))).toEqual([false, true, true]);
});

test('a tap before the last one, after a change of the clock, is not ignored', () => {
  const at = (clock += 10_000);
  expect([at, at - 5000].map((when) => isSecondTap({ at: when, x: 1, y: 1 }))).toEqual([false, false]);
});
