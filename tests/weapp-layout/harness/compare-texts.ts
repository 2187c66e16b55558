import type { TextBox } from './text-boxes';

/** How far the two clients may differ, in px, where both compute lengths with fractions. */
export const TOLERANCE = { size: 0.1, x: 1.5, gap: 1.5 } as const;

const isSame = (one: TextBox | undefined, other: TextBox | undefined): boolean =>
  one?.text === other?.text && one?.part === other?.part;

/** Aligns two lists of texts by their longest common subsequence; returns the pairs. */
export const alignTexts = (one: readonly TextBox[], other: readonly TextBox[]): [TextBox, TextBox][] => {
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

export interface Comparison {
  readonly differences: readonly string[];
  /** Texts of either client that the other lacks. */
  readonly unmatched: readonly string[];
  readonly matched: number;
}

/** Compares the texts of the mini-program with those of the browser build. */
export const compareTexts = (weapp: readonly TextBox[], h5: readonly TextBox[]): Comparison => {
  const pairs = alignTexts(weapp, h5);
  const differences: string[] = [];
  let before: [TextBox, TextBox] | undefined;
  for (const pair of pairs) {
    const [mini, web] = pair;
    const say = (what: string, is: number | string, not: number | string): void =>
      void differences.push(
        `「${mini.text.slice(0, 20)}」 ${what} ${typeof is === 'number' ? Math.round(is * 10) / 10 : is}, in the browser ${typeof not === 'number' ? Math.round(not * 10) / 10 : not}`,
      );
    if (Math.abs(mini.size - web.size) > TOLERANCE.size) say('type size', mini.size, web.size);
    if (mini.weight !== web.weight) say('weight', mini.weight, web.weight);
    if (mini.colour !== web.colour) say('colour', mini.colour, web.colour);
    if (mini.lines !== web.lines) say('lines', mini.lines, web.lines);
    else {
      if (Math.abs(mini.x - web.x) > TOLERANCE.x) say('x', mini.x, web.x);
      const [miniGap, webGap] =
        before && before[0].part === mini.part
          ? [mini.y - before[0].y - before[0].height, web.y - before[1].y - before[1].height]
          : [mini.y, web.y];
      if (Math.abs(miniGap - webGap) > TOLERANCE.gap) say('gap above', miniGap, webGap);
    }
    before = pair;
  }
  const alone = (all: readonly TextBox[], side: 0 | 1): string[] =>
    all.filter((box) => !pairs.some((pair) => pair[side] === box)).map(({ text }) => text);
  return {
    differences,
    unmatched: [
      ...alone(weapp, 0).map((text) => `only in the mini-program: 「${text}」`),
      ...alone(h5, 1).map((text) => `only in the browser: 「${text}」`),
    ],
    matched: pairs.length,
  };
};
