import fs from 'node:fs';
import path from 'node:path';
import { contrast } from './contrast';
import { COLOURS, MARK_PAIRS, SPACES, TEXT_PAIRS, THEMES, TYPES } from './tokens';
import { printTokens } from './tokens-css';

const pairs = (list: typeof TEXT_PAIRS) =>
  THEMES.flatMap((theme) => list.map(([front, back]) => [theme, front, back] as const));

test.each([
  ['#000000', '#FFFFFF', 21],
  ['#777777', '#FFFFFF', 4.48],
  ['#FFFFFF', '#FFFFFF', 1],
])('contrast of %s on %s is %d as WCAG counts', (front, back, expected) => {
  expect(contrast(front, back)).toBeCloseTo(expected, 2);
});

test.each(pairs(TEXT_PAIRS))('%s: text %s on %s has a contrast of at least 4.5:1', (theme, front, back) => {
  expect(contrast(COLOURS[theme][front], COLOURS[theme][back])).toBeGreaterThanOrEqual(4.5);
});

test.each(pairs(MARK_PAIRS))('%s: mark %s on %s has a contrast of at least 3:1', (theme, front, back) => {
  expect(contrast(COLOURS[theme][front], COLOURS[theme][back])).toBeGreaterThanOrEqual(3);
});

test('both themes define the same colours', () => {
  expect(Object.keys(COLOURS.dark)).toEqual(Object.keys(COLOURS.light));
});

test('spaces are multiples of 8 rpx, with one half step', () => {
  expect(Object.values(SPACES).filter((value) => value % 8 !== 0)).toEqual([4]);
});

test('type has four sizes', () => {
  expect(Object.values(TYPES)).toEqual([34, 30, 26, 22]);
});

test('tokens.scss is what tokens.ts prints', () => {
  expect(fs.readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8')).toBe(printTokens());
});

// The big screen sets font sizes in vw, because it is read from a distance.
test('no style outside the tokens names a colour or a font size', () => {
  const src = path.join(__dirname, '..');
  const offenders = fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.scss') && !/styles\/(tokens|icons)\.scss$/.test(file))
    .filter((file) =>
      /#[0-9a-f]{3,8}\b|rgba?\(|font-size:\s*[\d.]+(?!vw|[\d.])/i.test(
        fs.readFileSync(path.join(src, file), 'utf8'),
      ),
    );
  expect(offenders).toEqual([]);
});
