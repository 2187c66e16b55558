import { isMark } from './text';

// 字数 in Microsoft Word: Asian characters, punctuation included, plus runs of other characters between spaces.
const ASIAN =
  /[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3100-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
// Punctuation shared by both scripts: Word counts it as Asian next to Asian text.
const SHARED = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026]/u;
const UNSEEN = /[\u200b-\u200f]/;

type Side = 'asian' | 'western' | 'space';

const sideOf = (sign: string): Side | undefined => {
  if (/\s/.test(sign)) return 'space';
  if (ASIAN.test(sign)) return 'asian';
  return SHARED.test(sign) ? undefined : 'western';
};

// Shared punctuation is western only inside or next to western text ("don’t", "A—B"), otherwise Asian.
const resolveSides = (sides: (Side | undefined)[]): Side[] => {
  const after: Side[] = [];
  let next: Side = 'space';
  for (let index = sides.length - 1; index >= 0; index -= 1) after[index] = next = sides[index] ?? next;
  let before: Side = 'space';
  return sides.map((side, index) => {
    before = side ?? before;
    if (side !== undefined) return side;
    const around = [before, after[index]];
    return around.includes('western') && !around.includes('asian') ? 'western' : 'asian';
  });
};

/** Counts characters as the 字数 of Microsoft Word does: Asian characters plus western words. */
export const wordCount = (text: string): number => {
  const signs = [...text.replace(/\u3000/g, ' ')].filter((sign) => !UNSEEN.test(sign) && !isMark(sign));
  const sides = resolveSides(signs.map(sideOf));
  return sides.filter(
    (side, index) => side === 'asian' || (side === 'western' && sides[index - 1] !== 'western'),
  ).length;
};
