/** May not begin a line (避头), may not end one (避尾). */
const NOT_FIRST = new Set('，。、；：？！…—·）】》〉」』”’％,.;:?!)]}%');
const NOT_LAST = new Set('（【《〈「『“‘([{');

/** The last sign of a text: a whole character, not half of one. */
const lastOf = (signs: readonly string[]): string => signs[signs.length - 1] ?? '';

const narrowWidth = (sign: string): number => {
  if (/[il.,:;'|! ]/.test(sign)) return 0.32;
  return /[A-Z@%&mw]/.test(sign) ? 0.74 : 0.58;
};

const isNarrow = (sign: string): boolean => sign < '\u2e80' && !/[“”‘’…—·]/.test(sign);

/** The width of a text in its own type size: hanzi are one wide, Latin letters and figures a little over half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (isNarrow(sign) ? narrowWidth(sign) : 1), 0);

/** Cuts a text where a line may break: between hanzi, never inside a Latin word or figure, never off its marks. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const sign of text) {
    const last = pieces[pieces.length - 1];
    const lastSign = lastOf([...(last ?? '')]);
    const clings =
      last !== undefined &&
      (NOT_FIRST.has(sign) ||
        NOT_LAST.has(lastSign) ||
        (isNarrow(sign) && isNarrow(lastSign) && sign !== ' ' && lastSign !== ' ') ||
        /\p{M}|\u200d/u.test(sign) ||
        lastSign === '\u200d');
    if (clings) pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
  }
  return pieces;
}

/** Cuts a piece that is wider than a whole line between its signs. */
const cutWide = (piece: string, room: number): string[] => {
  if (widthOf(piece) <= room) return [piece];
  const parts = [''];
  for (const sign of piece) {
    const last = parts[parts.length - 1] ?? '';
    if (last !== '' && widthOf(last + sign) > room) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts;
};

/** Breaks a text into lines of at most `room` (in type sizes); its own line breaks stay, more than `most` lines end with “…”. */
export function linesOf(text: string, room: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of piecesOf(paragraph.trim()).flatMap((one) => cutWide(one, room))) {
      if (line !== '' && widthOf((line + piece).trimEnd()) > room) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  const kept = lines.filter((line, index) => line !== '' || index > 0);
  if (kept.length <= most) return kept;
  const last = [...(kept[most - 1] ?? '')];
  while (last.length > 0 && widthOf(`${last.join('')}…`) > room) last.pop();
  while (NOT_FIRST.has(lastOf(last))) last.pop();
  return [...kept.slice(0, most - 1), `${last.join('')}…`];
}

/** Breaks a short text into as few lines as `room` allows, all of about the same width. */
export function evenLines(text: string, room: number): string[] {
  const count = linesOf(text, room).length;
  let narrow = 1;
  let wide = room;
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    if (linesOf(text, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return linesOf(text, wide);
}
