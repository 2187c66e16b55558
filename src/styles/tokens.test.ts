import fs from 'node:fs';
import path from 'node:path';
import { contrast } from './contrast';
import { COLOURS, MARK_PAIRS, SPACES, TAP, TEXT_PAIRS, THEMES, TYPES } from './tokens';
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

/** Returns the size in px on a screen of a width, at a font scale. */
const sizeOn = ({ rpx, least }: { rpx: number; least: number }, width: number, scale: number): number =>
  Math.max((rpx * width) / 750, least) * scale;

test.each([375, 390])('on %d px body text has at least 16 px and notes at least 13 px', (width) => {
  expect(sizeOn(TYPES.body, width, 1)).toBeGreaterThanOrEqual(16);
  expect(sizeOn(TYPES.note, width, 1)).toBeGreaterThanOrEqual(13);
});

test.each([320, 375, 390])('on %d px at scale 1.4 all text has 18 px and controls have 60 px', (width) => {
  for (const size of Object.values(TYPES)) expect(sizeOn(size, width, 1.4)).toBeGreaterThanOrEqual(18);
  expect(sizeOn(TAP, width, 1.4)).toBeGreaterThanOrEqual(60);
});

test.each([320, 375, 390])('on %d px the four sizes of type differ', (width) => {
  const sizes = Object.values(TYPES).map((size) => sizeOn(size, width, 1));
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
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
