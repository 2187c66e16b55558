import type { TextBox } from './text-boxes';

/**
 * How far the two clients may differ, in px, where both compute lengths with fractions. The browser's own select and date
 * input are a little lower than WeChat's picker.
 */
const TOLERANCE = { size: 0.1, x: 1.5, gap: 1.5, behindPicker: 8 } as const;

const isSame = (one: TextBox | undefined, other: TextBox | undefined): boolean =>
  one?.text === other?.text && one?.part === other?.part;

/** Aligns two lists of texts by their longest common subsequence; returns the pairs. */
const alignTexts = (one: readonly TextBox[], other: readonly TextBox[]): [TextBox, TextBox][] => {
  const length = one.map(() => new Array<number>(other.length + 1).fill(0));
  length.push(new Array<number>(other.length + 1).fill(0));
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1)
      (length[a] as number[])[b] = isSame(one[a], other[b])
        ? 1 + (length[a + 1]?.[b + 1] ?? 0)
        : Math.max(length[a + 1]?.[b] ?? 0, length[a]?.[b + 1] ?? 0);
  const pairs: [TextBox, TextBox][] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [here, there] = [one[a], other[b]];
    if (here && there && isSame(here, there)) {
      pairs.push([here, there]);
      a += 1;
      b += 1;
    } else if ((length[a + 1]?.[b] ?? 0) >= (length[a]?.[b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return pairs;
};

interface Comparison {
  readonly differences: readonly string[];
  /** Texts of either client that the other lacks. */
  readonly unmatched: readonly string[];
  readonly matched: number;
}

const round = (value: number | string): number | string =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value;

/** Compares the texts of the mini-program with those of the browser build. */
export const compareTexts = (weapp: readonly TextBox[], h5: readonly TextBox[]): Comparison => {
  const pairs = alignTexts(weapp, h5);
  const differences: string[] = [];
  for (const [mini, web] of pairs) {
    const addDifference = (what: string, is: number | string, not: number | string): void =>
      void differences.push(
        `「${mini.text.slice(0, 20)}」 ${what} ${round(is)}, in the browser ${round(not)}`,
      );
    if (Math.abs(mini.size - web.size) > TOLERANCE.size) addDifference('type size', mini.size, web.size);
    if (mini.weight !== web.weight) addDifference('weight', mini.weight, web.weight);
    if (mini.colour !== web.colour) addDifference('colour', mini.colour, web.colour);
    if (mini.lines !== web.lines) {
      addDifference('lines', mini.lines, web.lines);
      continue;
    }
    if (Math.abs(mini.x - web.x) > TOLERANCE.x) addDifference('x', mini.x, web.x);
    const [aboveMini, aboveWeb] = [weapp[weapp.indexOf(mini) - 1], h5[h5.indexOf(web) - 1]];
    const isFirst = aboveMini?.part !== mini.part && aboveWeb?.part !== web.part;
    if (isFirst) {
      if (Math.abs(mini.y - web.y) > TOLERANCE.gap) addDifference('y', mini.y, web.y);
      // What stands above differs, which is said of that text.
    } else if (aboveMini && aboveWeb && isSame(aboveMini, aboveWeb)) {
      const [gapMini, gapWeb] = [gap(aboveMini, mini), gap(aboveWeb, web)];
      const tolerance = mini.behindPicker ? TOLERANCE.behindPicker : TOLERANCE.gap;
      if (Math.abs(gapMini - gapWeb) > tolerance) addDifference('gap above', gapMini, gapWeb);
    }
  }
  const alone = (all: readonly TextBox[], side: 0 | 1): string[] => {
    const matched = new Set(pairs.map((pair) => pair[side]));
    return all.filter((box) => !matched.has(box)).map(({ text }) => text);
  };
  return {
    differences,
    unmatched: [
      ...alone(weapp, 0).map((text) => `only in the mini-program: 「${text}」`),
      ...alone(h5, 1).map((text) => `only in the browser: 「${text}」`),
    ],
    matched: pairs.length,
  };
};

const gap = (above: TextBox, { y }: TextBox): number => y - above.y - above.height;
