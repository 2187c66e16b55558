import { isMark } from '@core/domain/text';

/** Characters that must not start (避头) or end (避尾) a line. */
const NOT_FIRST = new Set('，。、；：？！…—·）】》〉」』”’％,.;:?!)]}%');
const NOT_LAST = new Set('（【《〈「『“‘([{');

/** The last character. */
const lastOf = (characters: readonly string[]): string => characters[characters.length - 1] ?? '';

const narrowWidth = (character: string): number => {
  if (/[il.,:;'|! ]/.test(character)) return 0.32;
  return /[A-Z@%&mw]/.test(character) ? 0.74 : 0.58;
};

const isNarrow = (character: string): boolean => character < '\u2e80' && !/[“”‘’…—·]/.test(character);

/** Estimates the width of a text in font sizes: 1 per hanzi, about 0.6 per Latin character. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isNarrow(character) ? narrowWidth(character) : 1), 0);

/** Splits a text at its break opportunities: between hanzi, not inside Latin words or numbers, not before or after attached marks. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces[pieces.length - 1];
    const lastCharacter = lastOf([...(last ?? '')]);
    const attached =
      last !== undefined &&
      (NOT_FIRST.has(character) ||
        NOT_LAST.has(lastCharacter) ||
        (isNarrow(character) && isNarrow(lastCharacter) && character !== ' ' && lastCharacter !== ' ') ||
        isMark(character) ||
        character === '\u200d' ||
        lastCharacter === '\u200d');
    if (attached) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

/** Splits a piece that is wider than a line. */
const cutWide = (piece: string, maxWidth: number): string[] => {
  if (textWidth(piece) <= maxWidth) return [piece];
  const pieces = [''];
  for (const character of piece) {
    const last = pieces[pieces.length - 1] ?? '';
    if (last !== '' && textWidth(last + character) > maxWidth) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
};

/** Wraps a text into lines of at most `maxWidth` font sizes; preserves line breaks and cuts after `most` lines with “…”. */
export function wrapLines(text: string, maxWidth: number, maxLines = Infinity): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of piecesOf(paragraph.trim()).flatMap((one) => cutWide(one, maxWidth))) {
      if (line !== '' && textWidth((line + piece).trimEnd()) > maxWidth) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  const wrapped = lines.filter((line, index) => line !== '' || index > 0);
  if (wrapped.length <= maxLines) return wrapped;
  const last = [...(wrapped[maxLines - 1] ?? '')];
  while (last.length > 0 && textWidth(`${last.join('')}…`) > maxWidth) last.pop();
  while (NOT_FIRST.has(lastOf(last))) last.pop();
  return [...wrapped.slice(0, maxLines - 1), `${last.join('')}…`];
}

/** Wraps a short text into the fewest lines, all of about the same width. */
export function balanceLines(text: string, maxWidth: number): string[] {
  const count = wrapLines(text, maxWidth).length;
  let narrow = 1;
  let wide = maxWidth;
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    if (wrapLines(text, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return wrapLines(text, wide);
}
